"""Namespaces and language prefixes that decide what a link shows, in the languages of the big wikis."""

from __future__ import annotations

FILE = frozenset(
    "file image media datei bild médium fichier média archivo imagen immagine файл изображение "
    "ficheiro imagem bestand afbeelding plik grafika fil tiedosto kuva soubor dosya resim ملف صورة "
    "پرونده تصویر קובץ תמונה 文件 档案 檔案 圖像 图像 ファイル 画像 파일 그림 berkas चित्र ചിത്രം "
    "fișier imagine датотека слика αρχείο εικόνα fájl kép".split()
) | {"tập tin"}
"""Names of the namespaces of pictures and sounds, case folded."""

CATEGORY = frozenset(
    "category kategorie catégorie categoría categoria категория تصنيف رده קטגוריה 分类 分類 カテゴリ 분류 kategori "
    "kategoria categorie luokka kategória категорія катэгорыя категорија κατηγορία श्रेणी വർഗ്ഗം kategorija "
    "категории".split()
) | {"thể loại"}
"""Names of the namespace of categories, case folded."""

LANGUAGES = frozenset(
    "aa ab ace ady af ak als alt am ami an ang ann anp ar arc ary arz as ast atj av avk awa ay az azb ba ban "
    "bar bat-smg bbc bcl be be-tarask be-x-old bew bg bh bi bjn blk bm bn bo bpy br bs btm bug bxr ca cbk-zam "
    "cdo ce ceb ch cho chr chy ckb co cr crh cs csb cu cv cy da dag de dga din diq dsb dtp dty dv dz ee el eml "
    "en eo es et eu ext fa fat ff fi fiu-vro fj fo fon fr frp frr fur fy ga gag gan gcr gd gl glk gn gom gor "
    "got gpe gsw gu guc gur guw gv ha hak haw he hi hif ho hr hsb ht hu hy hyw hz ia iba id ie ig igl ii ik "
    "ilo inh io is it iu ja jam jbo jv ka kaa kab kaj kbd kbp kcg kg kge ki kj kk kl km kn knc ko koi kr krc "
    "ks ksh ku kus kv kw ky la lad lb lbe lez lfn lg li lij lld lmo ln lo lrc lt ltg lv lzh mad mai map-bms "
    "mdf mg mh mhr mi min mk ml mn mni mnw mo mos mr mrj ms mt mus mwl my myv mzn na nah nap nds nds-nl ne new "
    "ng nia nl nn no nov nqo nr nrm nso nup nv ny oc olo om or os pa pag pam pap pcd pcm pdc pdt pfl pi pih pl "
    "pms pnb pnt ps pt pwn qu rm rmy rn ro roa-rup roa-tara rsk ru rue rup rw sa sah sat sc scn sco sd se sg "
    "sgs sh shi shn shy si simple sk skr sl sm smn sn so sq sr srn ss st stq su sv sw szl szy ta tay tcy tdd "
    "te tet tg th ti tig tk tl tly tn to tpi tr trv ts tt tum tw ty tyv udm ug uk ur uz ve vec vep vi vls vo "
    "vro wa war wo wuu xal xh xmf yi yo yue za zea zgh zh zh-classical zh-min-nan zh-yue zu".split()
)
"""Prefixes that make a link one to the same page in another language's wiki."""
