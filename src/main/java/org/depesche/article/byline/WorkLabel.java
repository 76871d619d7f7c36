package org.depesche.article.byline;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The label before names in a byline, which says how they took part: "Text: ", "Ein Kommentar von ", "Photos by ".
 *
 * @param rest the part of the byline behind the label; all of it if there is none
 */
record WorkLabel(Work work, String rest) {

    /** How people took part in an article. */
    enum Work {
        /** They wrote it. */
        WRITING,
        /** They took the pictures, translated or edited. */
        OTHER,
        /** The label is none that is known. */
        UNKNOWN,
        /** There is no label. */
        NONE
    }

    private static final int CASE = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private static final String KIND =
            "(?:gast)?(?:kommentar|beitrag)|leserbrief|veröffentlicht|geschrieben|verfasst|erstellt|posted|published|updated|analyse|interview|gespräch|kolumne|reportage|bericht|essay|leitartikel|glosse|porträt|protokoll|feature"
                    + "|texte?|material|aufgezeichnet|protokolliert|zusammengestellt|mitarbeit|recherche|review|analysis|opinion|commentary|column|report|story"
                    + "|fragen|questions|(?:additional )?reporting|words|written|compiled|by|von|autor(?:in|en|innen|[*:_]in(?:nen)?)?|authors?|artikel|rezension|kritik";

    /** Work on an article that does not make its author. */
    private static final String OTHER_WORK =
            "fotos?|bild(?:er)?|photos?|photographs?|pictures?|images?|graphics?|grafik(?:en)?|illustration(?:en|s)?|karten?"
                    + "|videos?|kamera|camera|editing|edited|translated|translation|übersetzung|übersetzt|redigiert|montage|collage|credit|quelle|source";

    /** "Text: ", "Ein Kommentar von ", "Photos by ", "Das Gespräch führte ". */
    private static final Pattern KNOWN = Pattern.compile(
            "^(?:(?:ein|eine|das|die|der|an?|the)\\s)?(?:(?<kind>" + KIND + ")|(?<other>" + OTHER_WORK
                    + "))(?:(?:\\s(?:und|and|&)\\s|/)(?:" + KIND + "|" + OTHER_WORK
                    + "))?(?:\\s?:\\s*|\\s(?:von|by|führten?|stellten?)\\s(?!und\\s)|$)",
            CASE);

    /** "Mit Lisa Beispiel sprach ". */
    private static final Pattern TALK =
            Pattern.compile("^(?:mit|with)\\s[^:;]{3,80}?\\s(?:sprach(?:en)?|spoke|talked)\\s(?=\\p{Lu})", CASE);

    /** "Text und Fotos: ", whose names are the authors. */
    private static final Pattern AND_PICTURES = Pattern.compile(
            "\\b(texte?|words|story|bericht|recherche)\\s?(?:und|and|&|/|,)\\s?(?:fotos?|bild(?:er)?|photos?|pictures?|video|grafik)(?=\\s?:|\\s(?:by|von)\\b)",
            CASE);

    private static final String NAMES =
            "(?-i:\\p{Lu}[\\p{L}.'’-]+)(?:,? (?:(?:und|and|&) )?(?-i:\\p{Lu}[\\p{L}.'’-]+)){1,7}?";

    /** As magazines name them, without any sign behind the label: "Words Jane Doe Photographs Jan Muster". */
    private static final Pattern OF_MAGAZINE = Pattern.compile(
            "^(?<label>words|texte?|story|report|reportage|interview)\\s+(?<names>" + NAMES
                    + ")(?:\\s*[/|,·–-]?\\s*(?:photography|fotografie|" + OTHER_WORK
                    + ")(?:\\s?:|\\sby|\\svon)?\\s+(?<others>" + NAMES
                    + "))?$",
            CASE);

    private static final Pattern ANY = Pattern.compile("^\\p{L}[\\p{L} -]{2,30}?:\\s+(?=\\p{Lu})");

    /** The label at the beginning of a part of a byline. */
    static WorkLabel of(String part) {
        Matcher talk = TALK.matcher(part);
        if (talk.find()) {
            return new WorkLabel(Work.WRITING, part.substring(talk.end()));
        }
        Matcher known = KNOWN.matcher(part);
        if (known.find()) {
            boolean other = known.group("other") != null && known.group("kind") == null;
            return new WorkLabel(other ? Work.OTHER : Work.WRITING, part.substring(known.end()));
        }
        Matcher any = ANY.matcher(part);
        return any.find() ? new WorkLabel(Work.UNKNOWN, part.substring(any.end())) : new WorkLabel(Work.NONE, part);
    }

    /** A byline with signs behind its labels, and whose authors took the pictures too, as if they had only written. */
    static String withoutPictures(String byline) {
        Matcher magazine = OF_MAGAZINE.matcher(byline);
        if (magazine.matches() && PersonName.isFirst(magazine.group("names").split(" ", 2)[0])) {
            String others = magazine.group("others");
            return magazine.group("label") + ": " + magazine.group("names")
                    + (others == null ? "" : "; photos: " + others);
        }
        return AND_PICTURES.matcher(byline).replaceAll("$1");
    }
}
