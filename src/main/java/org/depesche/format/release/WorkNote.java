package org.depesche.format.release;

import java.util.regex.Pattern;
import org.depesche.article.notice.CorrectionNote;
import org.depesche.picture.CaptionText;

/**
 * Recognises lines of a manuscript that are written for the newsroom and not for readers: the length of the text, its
 * clearance, the pictures that will follow, the numbers of files.
 */
public final class WorkNote {

    private static final String LENGTH =
            "(?:textlänge|zeichen(?:zahl)?|anschläge|zeilen(?:zahl)?|wörter|wort(?:an)?zahl|länge|umfang|word ?count|words|length|characters)";

    private static final String PICTURES =
            "(?:fotos?|bild(?:er|material)?|grafik(?:en)?|illustration(?:en)?|photos?|pictures?|images?|graphics?|art)";

    /** The name of a statement. */
    private static final Pattern NAME = Pattern.compile("(?iU)(?:" + LENGTH
            + "(?: ?\\([^()]{1,30}\\))?|datei(?:name)?|file ?name|freigabe|freigegeben(?: von| am| durch)?|gegengelesen(?: von)?"
            + "|korrektur(?: ?gelesen)?(?: von)?|redigiert(?: von)?|redigatur|bearbeite(?:r|rin|t)(?: von)?|abnahme|für|platzierung"
            + "|platz|seite|spalten?|aufmacher|format|produkt|honorar|iban|konto|abgabe(?:termin)?|redaktionsschluss|deadline"
            + "|ansprechpartner(?:in)?|auskunft(?: erteilt)?|durchwahl|zimmer|kontakt|contact|aktenzeichen|az\\.?|geschäftszeichen|gesch\\.-?z\\.?|(?:unser|ihr) zeichen|ihre nachricht(?: vom)?|vorgang(?:snummer)?"
            + "|our ref(?:erence)?|your ref(?:erence)?|ref(?:erence)?(?: no)?\\.?|file (?:no|number)\\.?|job no\\.?|for|page|commissioned by"
            + "|tel(?:efon)?\\.?|mobil|fax|e-?mail|phone|adresse|anschrift|address)");

    private static final Pattern STATEMENT = Pattern.compile("(?<name>[^:]{1,60}?)\\s?:\\s.{1,120}");

    /** A length without its name: "3.450 Zeichen (mit Leerzeichen)". */
    private static final Pattern COUNT = Pattern.compile(
            "(?iU)[(\\[]?(?:(?:ends?|ende)\\s?[/|(–—-]\\s?)?(?:ca\\.?|circa|rund|etwa|about|approx\\.?)?\\s?\\d[\\d. ,]{0,8}\\s?(?:zeichen|anschläge|zeilen|wörter|words|wds|characters|lines)(?:,?\\s(?:mit|ohne|à|inkl\\.?|including|without|\\().{0,30}|,\\shonorar.{0,40}|,\\sfee.{0,40})?[)\\]]?(?:\\s\\p{L}{2,4}(?:/\\p{L}{2,4}){1,2})?");

    /** "Draft 3 – for Saturday features", "(Aufmacher, ca. 90 Zeilen, Bild bei Tiemann)". */
    private static final Pattern OF_DESK = Pattern.compile(
            "(?iU)\\p{L}{3,12}seite(?: \\d{1,3})?,? [^.:]{0,30}\\d{1,2}\\. ?(?:\\d{1,2}\\.|\\p{L}{3,9}) ?(?:\\d{4})?|(?:draft|entwurf|fassung)\\s?\\d{1,2}\\b.{0,60}|[(\\[][^()\\[\\]]{0,60}\\d{1,5}\\s?(?:zeichen|anschläge|zeilen|wörter|words|lines)\\b[^()\\[\\]]{0,60}[)\\]]");

    private static final String LATER =
            "(?:folg(?:t|en)|kommt|liegen\\b|im system|in der datenbank|anbei|siehe|im anhang|angehängt|beigefügt|liegt (?:bei|vor)|vorhanden|per e?-?mail|auf anfrage|keine?s?\\b|ja\\b|nein\\b|none\\b|yes\\b|no\\b"
                    + "|available|attached|to (?:come|follow)|on request|tk\\b|tbc\\b|separately|\\d{1,3}\\b(?!\\.\\d|\\s?:))";

    /** Which pictures there are: "Fotos: 2, folgen per Mail". */
    private static final Pattern PICTURES_LATER =
            Pattern.compile("(?iU)[(\\[]?" + PICTURES + "\\s?(?:\\d{1,3}\\s?)?[:：]?\\s?" + LATER + ".{0,80}");

    /** The place of a picture that is not in the text: "[BILD: kran.jpg]", "+++ Foto hier einfügen +++". */
    private static final Pattern PLACE = Pattern.compile(
            "(?iU)[\\[(<{+*\\s]{0,5}(?:hier |platzhalter |insert |bild|foto|grafik|abb|image|photo|picture|box|kasten).{0,100}"
                    + "(?:\\.(?:jpe?g|png|tiff?|gif|eps|heic|webp)|\\b(?:hier )?(?:einfügen|einbauen|einsetzen|platzieren|platzhalter|here))[\\])>}+*\\s]{0,5}");

    /** A picture that an author has in mind: "Bildvorschlag: das Rathaus im Schnee". */
    private static final Pattern IDEA = Pattern.compile(
            "(?iU)(?:(?:bild|foto)-?(?:vorschl[aä]ge?|ideen?|wunsch)"
                    + "|(?:picture|photo|image) (?:suggestions?|ideas?)|suggested (?:pictures?|photos?|images?))(?: \\d{1,2})?\\s?:.{1,200}");

    /** What somebody asks of the newsroom: "Bitte in der nächsten Ausgabe veröffentlichen!", "Bericht für die Zeitung". */
    private static final Pattern REQUEST = Pattern.compile(
            "(?iU)(?:an (?:die |das )?(?:lokal|sport|kultur|haupt)?redaktion\\b|to the (?:news ?desk|newsroom|editor)\\b)[^.!?]{0,60}|(?:.{0,60}[,–-] )?(?:wir |ich )?bitten? (?:um (?:veröffentlichung|abdruck|aufnahme)\\b.{0,60}|.{0,60}\\b(?:veröffentlichen|abdrucken|einsetzen|aufnehmen)[.!]*)|please (?:print|publish|run|use)\\b.{0,60}\\b(?:issue|edition|week|paper)\\b.{0,20}"
                    + "|(?:bericht|artikel|text|meldung|beitrag|pressebericht|report|article|piece|text) (?:für|for) (?:die |das |den |the )?(?:nächste ausgabe|next issue|(?:lokal|orts|tages|vereins)?(?:zeitung|presse)|(?:mitteilungs|amts|gemeinde|vereins)blatt|homepage|internetseite|newsletter|website|paper|press|parish magazine)[.!:]?");

    /** What an author gets for a text: "Honorar nach Vereinbarung. Bitte Belegexemplar." */
    private static final Pattern FEE = Pattern.compile(
            "(?iU)(?:(?:(?:ab|nach)druck|veröffentlichung|verwendung)\\b.{0,40}\\bgegen (?:honorar|rechnung|beleg)|(?:zeilen|text)?honorar(?::| (?:nach (?:vereinbarung|absprache|tarif|zeilen|den)|wie|laut|gemäß|erbeten)\\b)"
                    + "|(?:(?:meine|die) )?(?:bank|konto)verbindung\\b|(?:bitte |ich bitte |wir bitten )?(?:um )?(?:(?:ein|zwei) )?belegexemplare?\\b|rechnung (?:folgt|anbei|liegt bei|kommt)\\b"
                    + "|(?:fees?|payment|rates?) (?:as (?:agreed|usual|discussed)|by (?:agreement|arrangement)|on publication)\\b|invoice (?:to follow|attached|follows|enclosed)\\b|(?:please )?(?:send|post) (?:me )?(?:a |two )?(?:voucher|complimentary) cop(?:y|ies)\\b).{0,200}");

    /** The greeting of an author to the newsroom, perhaps with a name and numbers. */
    private static final Pattern GREETING = Pattern.compile(
            "(?U)(?i:(?:viele|liebe|beste|schöne|herzliche|freundliche|sonnige|kollegiale) grüße|mit (?:freundlichen|besten|herzlichen|kollegialen|lieben) grüßen|(?:mfg|lg|vg)\\b|(?:best|kind|warm) (?:wishes|regards)|all the best|many thanks|cheers)"
                    + "(?: aus (?:dem |der )?\\p{Lu}[\\p{L}-]{2,30})?(?:[,!]?\\s+(?:(?:Ihre?|Eure?|dein|deine|your) )?\\p{Lu}[^!?]{0,120})?[,!]?");

    /** Where pictures are for the press: "Bildmaterial: Fotos finden Sie unter www.hafen.example". */
    private static final Pattern FOR_THE_PRESS = Pattern.compile(
            "(?iU)(?:(?:press(?:e)?-?)?(?:bild(?:er|material)?|fotos?|photos?|images?)|druckfähige (?:bilder|fotos))\\b.{0,60}"
                    + "\\b(?:www\\.|https?://|(?:zum )?download|herunterladen|heruntergeladen|anfordern|angefordert|available (?:at|from|for)).{0,100}");

    /** A note of an archive or a desk in brackets: "[abgeschrieben 11/2003, Mappe Umwelt]". */
    private static final Pattern IN_BRACKETS = Pattern.compile(
            "(?iU)\\[(?:abgeschrieben|abschrift|archiv|quelle|erfasst|eingescannt|gescannt|ocr|transkribiert|transcribed|typed|clipping|ausschnitt|mappe|signatur|anm\\.|anmerkung)\\b[^\\[\\]]{0,150}]");

    /** The users of a manuscript: "Dieses Manuskript ist nur für den internen Gebrauch." */
    private static final Pattern INTERNAL = Pattern.compile(
            "(?iU)(?:(?:(?:diese[rs]?|this) )?(?:\\p{L}{0,15}vorlage|dokument|kopie|ausdruck|fassung|manuskript|text|datei|formular|blatt|pressespiegel|form|template|document|copy|draft|clipping)"
                    + " (?:(?:ist|dient|is) )?)?(?:(?:(?:nur|ausschließlich|lediglich) )?(?:für den|für die|zum|zur) (?:rein )?internen? (?:dienst)?(?:gebrauch|verwendung|nutzung|zwecken?)"
                    + "|(?:only )?for (?:internal|office|in-house|newsroom) use|(?:internal|in-house) use only)\\b.{0,150}");

    /** The rights that an author sells: "First North American serial rights", "Erstabdruck". */
    private static final Pattern RIGHTS_FOR_SALE = Pattern.compile(
            "(?iU)(?:(?:first|second|one-?time|all|simultaneous|reprint|exclusive|non-?exclusive)(?: (?:north american|british|english(?:-language)?|world|us|u\\.s\\.|uk))?(?: (?:serial|print|reprint|electronic|web))* rights|fnasr)(?: (?:offered|only|available))?\\.?"
                    + "|(?:erst|zweit|nach)(?:abdruck|druck|veröffentlichung|verwertung)(?:s?rechte?)?(?: (?:frei|angeboten|in (?:deutschland|österreich|der schweiz)))?\\.?");

    private WorkNote() {}

    /** Whether a line above a text is a note for the newsroom. */
    public static boolean is(String line) {
        // for readers: "Korrektur: In einer früheren Fassung …"
        if (CorrectionNote.is(line)) {
            return false;
        }
        var statement = STATEMENT.matcher(line);
        return statement.matches() && isName(statement.group("name"))
                || COUNT.matcher(line).matches()
                || REQUEST.matcher(line).matches()
                || RIGHTS_FOR_SALE.matcher(line).matches()
                || OF_DESK.matcher(line).matches()
                || IN_BRACKETS.matcher(line).matches()
                || isInternal(line)
                || isOfPictures(line);
    }

    /** Whether a text is nothing but the length of a manuscript. */
    static boolean isLength(String text) {
        return COUNT.matcher(text).matches();
    }

    /** Whether words are the name of a statement for the newsroom, such as one above a column of a form. */
    public static boolean isName(String words) {
        return NAME.matcher(words).matches();
    }

    /** Whether a line above or below a text says that it is for the use of the house alone. */
    public static boolean isInternal(String line) {
        return INTERNAL.matcher(line).matches();
    }

    /** Whether a line anywhere stands for a picture, or tells where one is. */
    public static boolean isOfPictures(String line) {
        return PICTURES_LATER.matcher(line).matches()
                || PLACE.matcher(line).matches()
                || FOR_THE_PRESS.matcher(line).matches()
                || IDEA.matcher(line).matches() && !CaptionText.isLine(line);
    }

    /** Whether a line below a text is for its newsroom: a note, the author's fee, a greeting. */
    public static boolean isBelow(String line) {
        return is(line) || FEE.matcher(line).matches() || GREETING.matcher(line).matches();
    }
}
