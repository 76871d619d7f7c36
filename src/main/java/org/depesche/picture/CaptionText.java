package org.depesche.picture;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Divides the line under a picture: "Der Hafen am Morgen. Foto: Jan Muster/dpa".
 *
 * @param caption the description of the picture; empty if there is only a credit
 * @param credit as printed; empty if there is none
 */
public record CaptionText(String caption, String credit) {

    private static final int CASE = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private static final String GERMAN =
            "(?:(?:archiv|symbol|agentur|luft|privat|hand)?-?(?:fotos?|bild(?:er)?|grafik(?:en)?)"
                    + "|bild-?(?:quelle|nachweis|rechte)|foto-?(?:quelle|nachweis|credit|montage)|illustration|visualisierung|infografik|repro(?:duktion)?|screenshot|collage|karte|zeichnung|quelle|urheber|fotograf(?:in)?)";
    private static final String ENGLISH =
            "(?:file )?(?:photos?|photographs?|pictures?|images?|graphics?|illustration|map|video)(?: credits?| courtesy| source)?|credits?|source|copyright";

    /** The word before a credit, at the beginning of the line or behind the end of a sentence, a bracket or a dash. */
    private static final Pattern WORD = Pattern.compile(
            "(?:^|(?<=[.!?…“”\"»)\\]])\\s{0,3}|\\s{0,3}[(\\[|/–—•·-]\\s{0,3}|(?<=\\s)|(?<=(?-i:\\p{Ll}))(?=(?-i:Foto|Bild|Photo|Picture)))(?<credit>"
                    + "(?:" + GERMAN + "|" + ENGLISH + ")(?:\\s?[:：]\\s?(?=\\S)|\\s?(?:©|\\(c\\))\\s?)"
                    + "|(?:photo(?:graph)?s?|pictures?|images?|illustration) by (?=(?-i:\\p{Lu}))"
                    + "|(?:©|\\(c\\))\\s?(?=[\\p{L}\\d]))",
            CASE);

    /** An agency in brackets at the end: "(AP Photo/Jane Doe)", "[Jan Muster/Reuters]". */
    private static final Pattern IN_BRACKETS = Pattern.compile(
            "\\s?(?:\\((?<round>[^()]{0,80}(?:/\\s?[^()]{2,60}|\\b(?:Photo|Foto|dpa|Reuters|AFP|AP|epd|KNA|imago|Getty Images)\\b[^()]{0,40}))\\)"
                    + "|\\[(?<square>[^\\[\\]]{1,80}/[^\\[\\]]{2,60})])\\.?$");

    /** Behind a sentence: "Credit...Jane Doe for The Harbor", "THE MAPLE PRESS/Jane Doe". */
    private static final Pattern SIGNED = Pattern.compile(
            "(?<=[.!?…”\"»])\\s?(?:Credit(?:\\.{3}|…)\\s?(?<by>\\S.{2,100})$"
                    + "|(?<agency>\\p{Lu}[\\p{Lu} ]{3,40}/\\p{Lu}[\\p{L}.'’-]{1,30}(?: \\p{L}[\\p{L}.'’-]{0,30}){1,3})$)");

    /** The words of pages before captions and credits, for readers who do not see the picture. */
    private static final Pattern ANNOUNCED = Pattern.compile(
            "^(?:(?:(?:image|picture|photo) captions?|bildunterzeile|bildlegende|fototext|cutline|bild-?vorschlag|foto-?vorschlag|picture suggestion|photo suggestion|suggested (?:picture|photo)|bildunterschrift|bildtext|bildzeile|caption|bildbeschreibung)(?: \\d{1,2})?(?:[:,]\\s?|\\s(?=(?-i:\\p{Lu})))"
                    + "|(?:bu(?: ?\\d{1,2})?|(?:bild|foto|photo|picture) ?\\d{1,2})(?: ?\\([^()]{1,60}\\))?:\\s?)",
            CASE);

    /** The word before a caption, if the credit behind it has one of its own: "Bild: Der Hafen. Foto: Muster". */
    private static final Pattern LABEL =
            Pattern.compile("(?:unser )?(?:bild|foto|photo|picture|image)\\s?:\\s(?=\\S.{20})", CASE);

    private static final Pattern SOURCE = Pattern.compile("^image source,\\s?", CASE);

    /** Words of the controls beside pictures. */
    private static final Pattern CONTROL = Pattern.compile(
            "(?:(?:bild|foto|grafik|image|picture|photo)(?: in)? ?)?(?:vergrößern|vergrößert (?:an)?zeigen|lightbox öffnen|vollbild(?:modus)?(?: öffnen)?"
                    + "|herunterladen|enlarge(?: (?:this )?(?:image|photo|picture))?|view (?:full|larger) (?:image|size|screen)|(?:toggle|hide|show|view) caption"
                    + "|bildunterschrift (?:anzeigen|ausblenden|einblenden)|download|close|schließen|zoom)",
            CASE);

    /** In characters. A longer line tells more than the maker of the picture. */
    public static final int LONGEST_CREDIT = 150;

    /** A sentence of several words: a credit that goes on like this is none. */
    private static final Pattern SENTENCE = Pattern.compile("[.!?]\\s+\\p{Lu}\\p{L}*(?:\\s+\\S+){3}");

    /** A sentence behind the word for a credit: "Foto: So heißt auch das Museum am Kai, das seit Mai offen ist." */
    private static final Pattern RUNNING = Pattern.compile("(?:\\S+\\s+){8,60}\\S+[.!?][”\"“»]?");

    /** The characters of a paper's name before the word for its pictures. */
    private static final int LONGEST_PAPER = 30;

    /** In characters. */
    private static final int LONGEST_LINE = 400;

    /** The beginning of a byline that names the author and the photographer. */
    private static final Pattern BYLINE = Pattern.compile("^texte?\\s?(?:[:,/&+]|und\\b|and\\b)", CASE);

    /** Signs at both ends. At the end a run is tried at its beginning alone, so that long ones cost no more than others. */
    private static final Pattern EDGES = Pattern.compile("^[\\s|–—•·/-]+|(?<![\\s|–—•·/(\\[-])[\\s|–—•·/(\\[-]+$");

    /** @param stated one clean line */
    public static CaptionText of(String stated) {
        if (CONTROL.matcher(stated).matches()) {
            return new CaptionText("", "");
        }
        String line = ANNOUNCED.matcher(stated).replaceFirst("");
        Matcher source = SOURCE.matcher(line);
        if (source.lookingAt()) {
            return new CaptionText("", line.substring(source.end()).strip());
        }
        Matcher signed = SIGNED.matcher(line);
        if (signed.find()) {
            String by = signed.group("by") == null ? signed.group("agency") : signed.group("by");
            return new CaptionText(trimmed(line.substring(0, signed.start())), by.strip());
        }
        Matcher label = LABEL.matcher(line);
        if (line.length() <= LONGEST_LINE
                && label.lookingAt()
                && WORD.matcher(line).region(label.end(), line.length()).find()) {
            line = line.substring(label.end());
        }
        Matcher word = WORD.matcher(line);
        while (word.find()) {
            int start = word.start("credit");
            String credit = line.length() - start > LONGEST_CREDIT
                    ? ""
                    : line.substring(start).strip();
            if (!credit.isEmpty()
                    && !SENTENCE.matcher(credit).find()
                    && !RUNNING.matcher(credit).matches()) {
                return divided(line, start);
            }
        }
        Matcher brackets = IN_BRACKETS.matcher(line);
        if (brackets.find()) {
            String round = brackets.group("round");
            String credit = round == null ? brackets.group("square") : round;
            return new CaptionText(trimmed(line.substring(0, brackets.start())), credit.strip());
        }
        return new CaptionText(line, "");
    }

    /** A line that is divided before its credit, or before the bracket that has it. */
    private static CaptionText divided(String line, int credit) {
        int bracket = openBracket(line, credit);
        return bracket < 0
                ? new CaptionText(
                        trimmed(line.substring(0, credit)),
                        closed(line.substring(credit).strip()))
                : new CaptionText(trimmed(line.substring(0, bracket)), closed(line.substring(bracket + 1)));
    }

    /** The bracket that opens shortly before a credit: "The ferry. (Gazette photo by Ann Boyle)"; -1 if there is none. */
    private static int openBracket(String line, int credit) {
        int open = line.lastIndexOf('(', credit);
        boolean opens = open > 0 && credit - open <= LONGEST_PAPER && line.indexOf(')', open) >= credit;
        return opens ? open : -1;
    }

    /** Whether a clean line of its own below a picture belongs to it, because it names its maker. */
    public static boolean isLine(String line) {
        return line.length() <= LONGEST_LINE
                && WORD.matcher(line).find()
                && !BYLINE.matcher(line).find()
                && !of(line).credit().isEmpty();
    }

    /** Whether a clean line says that it is a caption: "BU: Der Hafen am Morgen". */
    public static boolean isAnnounced(String line) {
        return line.length() <= 2 * LONGEST_LINE
                && line.indexOf(':') > 0
                && (ANNOUNCED.matcher(line).find() || isLabelled(line));
    }

    /** Whether a line has a label, and the maker of the picture behind the caption: "Foto: Der Hafen (Bild: Muster)". */
    private static boolean isLabelled(String line) {
        Matcher label = LABEL.matcher(line);
        return label.lookingAt()
                && WORD.matcher(line).region(label.end(), line.length()).find();
    }

    private static String trimmed(String text) {
        return EDGES.matcher(text).replaceAll("");
    }

    /** The credit without the end of the brackets that it stands in. */
    private static String closed(String credit) {
        boolean open = credit.indexOf('(') >= 0 || credit.indexOf('[') >= 0;
        return open ? credit : credit.replaceFirst("[)\\]]\\.?$", "").strip();
    }
}
