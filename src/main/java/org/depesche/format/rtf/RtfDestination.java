package org.depesche.format.rtf;

import java.util.Map;
import java.util.Set;
import org.depesche.format.Vocabulary;
import org.depesche.format.manuscript.OfficeProperties.Property;
import org.jspecify.annotations.Nullable;

/** The use of the text in a group of RTF. */
enum RtfDestination {
    BODY,
    /** left out, with all groups in it but text boxes and properties */
    SHAPE,
    /** a property of a shape, in which its name and its value follow */
    PROPERTY,
    PROPERTY_NAME,
    PROPERTY_VALUE,
    /** the bytes of a picture */
    PICTURE,
    LEFT_OUT,
    FONTS,
    STYLES,
    INSTRUCTION,
    /** the lines at the top or the foot of the pages */
    MARGIN,
    /** two variants of a text, the second of which is taken */
    VARIANTS,
    TITLE,
    CREATOR,
    KEYWORDS,
    SUBJECT,
    CATEGORY;

    private static final Map<String, RtfDestination> NAMES = Vocabulary.of("""
            FONTS: fonttbl
            STYLES: stylesheet
            INSTRUCTION: fldinst
            MARGIN: header, headerl, headerr, headerf, footer, footerl, footerr, footerf
            SHAPE: shpinst, do, picprop
            PROPERTY_NAME: sn
            PROPERTY_VALUE: sv
            VARIANTS: upr
            TITLE: title
            CREATOR: author
            KEYWORDS: keywords
            SUBJECT: subject
            CATEGORY: category
            """, RtfDestination::valueOf);

    private static final Set<String> OUT = Set.of("""
            colortbl nonshppict object shprslt footnote
            ftnsep ftnsepc ftncn aftnsep aftnsepc aftncn annotation atnid atnauthor pntext listtext pntxta pntxtb tc xe rxe txe
            operator comment company manager doccomm hlinkbase creatim revtim printim buptim nonesttables falt panose
            listtable listoverridetable revtbl rsidtbl generator filetbl themedata colorschememapping datastore latentstyles
            bkmkstart bkmkend private template
            """.strip().split("\\s+"));

    /** The destination of a group that begins with a control word; null if the word is none that begins a destination. */
    static @Nullable RtfDestination of(String word) {
        return OUT.contains(word) ? LEFT_OUT : NAMES.get(word);
    }

    /** The property that the text is; null if it is none. */
    @Nullable
    Property property() {
        return switch (this) {
            case TITLE -> Property.TITLE;
            case CREATOR -> Property.CREATOR;
            case KEYWORDS -> Property.KEYWORDS;
            case SUBJECT -> Property.SUBJECT;
            case CATEGORY -> Property.CATEGORY;
            default -> null;
        };
    }
}
