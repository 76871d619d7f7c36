package org.depesche.format.page;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.depesche.tagging.SmallLetters;

/** Lines that pages show between the paragraphs of an article, and that are no part of it. */
final class PageNoise {

    private static final int LONGEST = 300;

    /** Labels and buttons, alone or in a row. */
    private static final Set<String> LABELS = Set.of("""
            anzeige, anzeigen, werbung, advertisement, advertorial, sponsored, ad, share, share this, teilen, tweet, drucken, merken, mailen, kommentare
            kommentar, comments, comment, vorlesen, artikel anhören, artikel hören, listen to this article, print, e-mail, email, mail, newsletter
            feedback, zurück, back, nach oben, back to top, top, seitenanfang, weiter, vor, startseite, home, druckversion, druckansicht
            seite drucken, fenster schließen, artikel drucken, artikel versenden, artikel empfehlen, artikel teilen, artikel merken
            per mail versenden, leserbrief schreiben, zur startseite, zum thema, mehr zum thema, facebook, twitter, whatsapp, x, linkedin
            zurück zur übersicht, zurück zur startseite, back to contents, homepage, inhaltsverzeichnis, archiv, suche, search, kontakt, contact
            follow, folgen, save, speichern, bookmark, link kopieren, copy link, zur übersicht, mehr, more, share on facebook, share on twitter
            alle rechte vorbehalten, alle rechte vorbehalten., all rights reserved, all rights reserved., impressum, datenschutz, agb, sitemap
            leserbrief, leserbriefe, letter to the editor, weiterempfehlen, artikel weiterempfehlen, send to a friend, email this article, e-mail this article
            bild-infos, bild-infos download, download, print this page, print this article, close window, printer-friendly version, gästebuch, titelseite, mail an uns, mail an die redaktion, an die redaktion
            datum, date, autor, author, stand, lesen sie auch, read more, related, mehr dazu, auch interessant, inhalt, video, audio, bild vergrößern, schriftgröße
            """.strip().split("\\s*[,\\n]\\s*"));

    private static final Pattern BETWEEN_LABELS = Pattern.compile("\\s*[|·•\\[\\]/()\\d]+\\s*");

    private static final Pattern RIGHTS = Pattern.compile("\\s*(?=(?:©|\\([cC]\\)|Copyright\\b).{1,200}$)");

    private static final List<Pattern> LINES = List.of(
            Pattern.compile("Zurück zu[rm] .{1,60}|« .{1,80}|.{1,60} »|[<>«»] ?.{0,40}"),
            Pattern.compile(
                    "(?:Fotos?|Bild(?:er)?|Grafik|Photos?|Image|Picture|Montage)\\s?:\\s?+(?!(?:\\S+\\s+){7,60}\\S+[.!?]$).{1,100}"),
            Pattern.compile(
                    "(?:Lesezeit|Lesedauer|Reading time)\\W.{1,30}|\\d{1,3} ?[Mm]in(?:\\.|uten?|utes?)? ?(?:Lesezeit|read)?"),
            Pattern.compile(
                    "(?:Quelle|Source)\\s?:\\s?.{1,80}|(?:URL|Link|Permalink|Internet|Adresse)\\s?:\\s?\\S{4,300}"),
            Pattern.compile(
                    "(?:Schlagw[öo]rte?r?|Schlagworte|Stichw[öo]rte?r?|Tags?|Labels?|Themen|Topics|Kategorien?|Categor(?:y|ies)|Rubrik|Ressort|Filed under"
                            + "|Posted in|Artikel-ID|Zugriffe|Hits|Aufrufe)\\s?:.{0,200}"),
            Pattern.compile("(?:©|\\([cC]\\)|Copyright\\b).{1,200}"),
            Pattern.compile(
                    "(?:Presse(?:mitteilung|information|meldung)|Medieninformation|Press release|News release)\\b.{0,60}"),
            Pattern.compile("(?:Typ|Datum|Nummer|Date|Type|Stand|Ausgabe|Erscheinungsdatum)\\s?:.{0,40}"),
            Pattern.compile("(?:Letzte (?:Änderung|Aktualisierung)|Last (?:modified|updated|change))\\b.{0,80}"),
            Pattern.compile(
                    ".{0,40}\\b(?:[Ss]ign up|[Ss]ubscribe|[Aa]bonnieren Sie|[Mm]elden Sie sich|[Ff]olgen Sie uns|[Ff]ollow us)\\b.{0,150}"
                            + "\\b(?:[Nn]ewsletters?|Facebook|Twitter|Instagram|WhatsApp|Telegram|inbox)\\b.{0,80}"),
            Pattern.compile(
                    "[^.]{0,60}\\b(?:[Nn]ewsletter|inbox|Postfach)\\b[^.]{0,40}[.!] (?:[Ss]ubscribe|[Ss]ign up|[Jj]etzt (?:abonnieren|anmelden))\\b.{0,40}"),
            Pattern.compile(
                    "(?i)(?:(?:last )?updated|published|posted|(?:zuletzt )?aktualisiert|veröffentlicht|stand)?:? ?(?:vor \\d{1,3} (?:minuten?|stunden?|tag(?:en)?|wochen?)"
                            + "|\\d{1,3} (?:min(?:ute)?s?|hours?|days?|weeks?) ago)"),
            Pattern.compile(
                    "(?:Diese[rsn]?|This|Den|Find|Read|You|Original|Artikel|Article|Story|Quelle|Source|Gefunden|Ausgedruckt|Gedruckt|Printed|Online|URL)\\b[^.!?]{0,100}\\s\\W{0,2}https?://\\S{3,300}[^\\s.!?]"),
            Pattern.compile("(?i)(?:mehr )?zum thema(?: (?:auf|bei|im|in) [^:]{2,40})?\\s?:.{1,250}"),
            Pattern.compile(
                    "(?iU)(?:(?:diesen )?(?:artikel|beitrag) teilen|share(?: this)?(?: article| story)?)(?: auf| on| via| mit)?\\s?:.{0,80}"),
            Pattern.compile(".{2,80} adheres? to the Independent Press Standards Organisation\\b.*"),
            // the initials of the writer
            Pattern.compile("\\([a-zäöü]{2,4}(?:/[a-zäöü]{2,6}){0,3}\\)"),
            Pattern.compile("(?:Dieses Thema im Programm|Über dieses Thema berichtete)\\b.*"),
            Pattern.compile(
                    "(?:Lesen Sie (?:auch|mehr|dazu|hier)|Mehr dazu|Mehr zum Thema|Auch interessant|Das könnte Sie auch interessieren|Read (?:more|also|next)|Related|See also"
                            + "|More on this|Siehe auch|Weiterlesen|Zum Weiterlesen)\\b[^.]{0,200}"),
            Pattern.compile("(?:Jetzt |Hier )?(?:[Aa]bonnieren|[Aa]nmelden|[Rr]egistrieren)\\b[^.]{0,100}"),
            Pattern.compile(
                    "(?:Geschrieben|Posted|Eingestellt|Verfasst|Submitted) (?:von|by)\\b.{1,120}|(?:Autor(?:in)?|Author)\\s?:.{1,100}"),
            Pattern.compile("\\d{1,4}|[*_=–—•·~-]{1,100}"));

    private PageNoise() {}

    /** @param line of a page, clean */
    static boolean is(String line) {
        return line.length() <= LONGEST
                && (line.codePoints().noneMatch(Character::isLetterOrDigit)
                        || isLabels(RIGHTS.split(line, 2)[0])
                        || LINES.stream().anyMatch(form -> form.matcher(line).matches())
                        || PageLines.isRemark(line));
    }

    /** The rights behind labels and buttons; the whole line if it has anything else. */
    static String behindLabels(String line) {
        String[] parts = RIGHTS.split(line, 2);
        return parts.length > 1 && isLabels(parts[0]) ? parts[1] : line;
    }

    private static boolean isLabels(String line) {
        return BETWEEN_LABELS
                .splitAsStream(SmallLetters.of(line))
                .map(label -> label.replaceFirst("^[\\s–—*-]+", "").replaceFirst("[\\s–—*:-]+$", ""))
                .allMatch(label -> label.isEmpty() || LABELS.contains(label));
    }
}
