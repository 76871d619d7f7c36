package org.depesche.format.text;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.depesche.format.Sentences;
import org.depesche.format.release.RunningLine;

/** Recognises lines that sites put around and between the paragraphs of an article: links, buttons, menus, offers. */
public final class SiteLines {

    private static final int CASE = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    /** Links at the foot of a page. */
    private static final String SERVICE =
            "(?:privacy(?: policy)?|datenschutz(?:erklärung)?|cookies?(?:[ -]einstellungen| settings)?|contact(?: us)?|kontakt|impressum|imprint|terms(?: (?:of use|and conditions|& conditions))?|agb|about us|über uns|mediadaten|sitemap|barrierefreiheit|accessibility)";

    private static final String BUTTONS =
            "(?:facebook|twitter|x|whatsapp|e-?mail|mail|linkedin|xing|telegram|pinterest|reddit|threads|bluesky|instagram|mastodon|drucken|print|pdf|merken|speichern|save|vorlesen|anhören|listen"
                    + "|(?:diesen )?(?:artikel|beitrag) (?:anhören|drucken|merken|teilen|vorlesen|verschenken|versenden|empfehlen|speichern|kommentieren)|kommentieren|kommentare|comments|teilen|share|newsletter|e-?paper|abo|login|mein konto|my account|registrieren|suche|search"
                    + "|zur merkliste(?: hinzufügen)?|merkliste|gift (?:this )?article|give this article|listen to (?:this )?article|link teilen|share link|seite drucken|mehr anzeigen|show more|kommentare lesen|view comments"
                    + "|(?:zur |zurück zur )?startseite|nach oben|back to top|bild vergrößern|schriftgröße)";

    /** Lines of the page that stand anywhere. */
    private static final Pattern LINE = Pattern.compile(
            "(?:skip to|jump to|zum) (?:main |the )?(?:content|navigation|(?:haupt)?inhalt)(?: springen| wechseln)?|direkt zum inhalt|skip advertisement"
                    + "|(?:share|teilen)(?: (?:on|via|auf|per|über) .{1,20}| this(?: article)?| link)?(?: (?:share|teilen) (?:on|via|auf|per|über) .{1,20}){0,6}(?: (?:copy link|link kopieren|e-?mail|print|drucken))*"
                    + "|copy link|link kopieren|(?:article continues (?:below|after) )?(?:advertisement|anzeige|advert|werbung)|- anzeige -"
                    + "|(?:read more|read also|see also|more on this|lesen sie auch|mehr zum thema|auch interessant)\\s?[:|]\\s.{1,160}"
                    + "|(?:sign|log) in(?: (?:subscribe|register|abonnieren))?|subscribe(?: now)?|anmelden(?: abo(?:nnieren)?)?|jetzt abonnieren|menu|menü"
                    + "|(?:lesedauer|lesezeit|reading time)\\s?:?\\s.{1,20}|(?:ca\\. )?\\d{1,3} min(?:ute|uten|utes)?\\.? (?:lesezeit|lesedauer|zum lesen|read(?:ing time)?)"
                    + "|share full article|comment(?:s)? on this (?:story|article)|add to your saved stories|(?:story continues below|skip) advertisement"
                    + "|listen to this article\\W{1,3}\\d{1,2}:\\d\\d(?: min)?|(?:bild|foto|image|photo) \\d{1,2} (?:von|of) \\d{1,2}"
                    + "|" + SERVICE + "(?:(?: | ?[|·•/] ?)" + SERVICE + "){1,8}",
            CASE);

    /** Links and buttons that are words of other texts too, where they stand alone. */
    private static final Pattern BUTTON =
            Pattern.compile(BUTTONS + "(?:(?: | ?[|·•/] ?)" + BUTTONS + "){0,8}|" + SERVICE, CASE);

    /** The line above links to other articles in the midst of the text. */
    private static final Pattern LINKS = Pattern.compile(
            "(?:lesen sie (?:auch|mehr|dazu)|mehr zum thema|auch interessant|zum thema|passend dazu|empfehlungen der redaktion|read (?:more|also|next)|related(?: (?:articles?|stories))?|see also|more on this(?: story)?|recommended(?: stories)?)\\s?:?",
            CASE);

    /** Lines above lists of other articles and of comments. */
    private static final Pattern BELOW = Pattern.compile(
            "(?:most (?:read|popular|viewed)|meist ?gelesen|am meisten gelesen|trending(?: now)?|related (?:articles|stories|content)|more (?:from|in|on) .{2,40}|you may also like"
                    + "|das könnte sie auch interessieren|mehr aus .{2,40}|auch interessant|weitere artikel|(?:leser)?(?:comments|kommentare)(?: \\(\\d{1,5}\\))?|\\d{1,5} (?:comments|kommentare)|join the (?:conversation|discussion))",
            CASE);

    /** What the offer of a newsletter or a subscription begins with. */
    private static final Pattern OFFER = Pattern.compile(
            "(?:(?:unser(?:e)? |our |kostenlose[rs]? |free )?newsletter|whatsapp-?kanal|push-?(?:nachrichten|mitteilungen)|podcasts?|(?:jetzt )?(?:testen|abo(?:nnieren)?)|get our newsletter)[:!]?",
            CASE);

    /** The button or the link with which one subscribes. */
    private static final Pattern SUBSCRIBE = Pattern.compile(
            "(?:(?:jetzt|hier|gleich) (?:kostenlos(?:en newsletter)? |gratis |zum newsletter )?(?:anmelden|abonnieren|registrieren|bestellen|testen|lesen|herunterladen)"
                    + "|(?:newsletter|kanal|podcast) (?:jetzt )?(?:abonnieren|bestellen)|zur (?:newsletter-?)?anmeldung|zum newsletter anmelden"
                    + "|(?:sign up|subscribe)(?: (?:now|here|today|free|for free|for [^.]{3,40}|to [^.]{3,60}))?|(?:get|join) (?:our|the) [^.]{0,40}newsletter|start (?:your )?free trial|download (?:the|our) app)[.!]?",
            CASE);

    private static final int LONGEST = 200;
    private static final int LONGEST_LINK = 30;
    private static final int MOST_WORDS_OF_LINK = 3;
    private static final int FEWEST_LINKS = 4;
    private static final int MOST_OF_OFFER = 6;

    private static final Pattern BETWEEN_LINKS = Pattern.compile(" ?[|·•/] ?| ");

    private SiteLines() {}

    /** Whether a line is a link or a button, and no word of the article. */
    static boolean is(String line) {
        return isUnmistakable(line)
                || line.length() <= LONGEST && BUTTON.matcher(line).matches()
                || isMenuLine(line);
    }

    /** Whether a line is of a site wherever it stands. */
    static boolean isUnmistakable(String line) {
        return line.length() <= LONGEST && LINE.matcher(line).matches();
    }

    /** Whether a line invites to subscribe, and says nothing else. */
    public static boolean isOffer(String line) {
        return OFFER.matcher(line).matches() || SUBSCRIBE.matcher(line).matches();
    }

    /** Whether other articles or comments follow below a line. */
    static boolean isAboveOthers(String line) {
        return BELOW.matcher(line).matches();
    }

    /** Whether lines are links to other articles below their label. */
    static boolean areLinks(List<String> lines) {
        return LINKS.matcher(lines.getFirst()).matches() && lines.stream().noneMatch(SiteLines::isText);
    }

    /** Whether lines offer a newsletter or the like: its name stands above them, or its button below. */
    static boolean areOffer(List<String> lines) {
        return lines.size() <= MOST_OF_OFFER
                && (OFFER.matcher(lines.getFirst()).matches()
                        || SUBSCRIBE.matcher(lines.getLast()).matches())
                && lines.stream().noneMatch(SiteLines::isText);
    }

    /** Whether lines are the links of a menu, one below the other. */
    static boolean areMenu(List<String> lines) {
        return lines.size() >= FEWEST_LINKS
                && lines.stream()
                        .allMatch(line -> line.length() <= LONGEST_LINK
                                && line.split(" ").length <= MOST_WORDS_OF_LINK
                                && !Sentences.isEnded(line)
                                && line.chars().noneMatch(Character::isDigit)
                                && !HeaderLine.isStatement(line));
    }

    /** Whether most words of a line are the names of sections. */
    private static boolean isMenuLine(String line) {
        List<String> links = BETWEEN_LINKS.splitAsStream(line).toList();
        long sections = links.stream().filter(RunningLine::isSection).count();
        return line.length() <= LONGEST && links.size() >= FEWEST_LINKS && sections * 4 >= links.size() * 3L;
    }

    private static boolean isText(String line) {
        return line.length() > LONGEST || Sentences.isBody(line);
    }

    /** The names that stand beside each other: "Brücken | Bispelfeld"; a single one if nothing separates them. */
    static Stream<String> names(String line) {
        return Stream.of(line.split("\\s?[|,;·•]\\s?"));
    }
}
