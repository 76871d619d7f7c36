package org.depesche.format.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.depesche.article.Byline;
import org.depesche.format.DraftBuilder;
import org.depesche.format.HeaderField;
import org.depesche.format.Sentences;
import org.depesche.format.release.RunningLine;

/**
 * A page of the web that was copied whole into a text: links to its parts, buttons and advertisements stand between the
 * lines of the article, lists of other articles below it.
 */
final class CopiedPage {

    private static final int CASE = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    /** Links at the foot of a page. */
    private static final String SERVICE =
            "(?:privacy(?: policy)?|datenschutz(?:erklärung)?|cookies?(?:[ -]einstellungen| settings)?|contact(?: us)?|kontakt|impressum|imprint|terms(?: (?:of use|and conditions|& conditions))?|agb|about us|über uns|mediadaten|sitemap|barrierefreiheit|accessibility)";

    private static final String BUTTONS =
            "(?:facebook|twitter|x|whatsapp|e-?mail|mail|linkedin|xing|telegram|pinterest|reddit|threads|bluesky|instagram|mastodon|drucken|print|pdf|merken|speichern|save|vorlesen|anhören|listen"
                    + "|artikel (?:anhören|drucken|merken|teilen|vorlesen|verschenken|versenden)|kommentieren|newsletter|e-?paper|abo|login|registrieren|suche|search"
                    + "|(?:zur |zurück zur )?startseite|nach oben|back to top|bild vergrößern|schriftgröße)";

    /** Lines of the page that stand anywhere. */
    private static final Pattern LINE = Pattern.compile(
            "(?:skip to|jump to|zum) (?:main |the )?(?:content|navigation|(?:haupt)?inhalt)(?: springen| wechseln)?|direkt zum inhalt"
                    + "|(?:share|teilen)(?: (?:on|via|auf|per|über) .{1,20}| this(?: article)?| link)?(?: (?:share|teilen) (?:on|via|auf|per|über) .{1,20}){0,6}(?: (?:copy link|link kopieren|e-?mail|print|drucken))*"
                    + "|copy link|link kopieren|(?:article continues (?:below|after) )?(?:advertisement|anzeige|advert|werbung)|- anzeige -"
                    + "|(?:read more|read also|see also|more on this|lesen sie auch|mehr zum thema|auch interessant)\\s?[:|]\\s.{1,160}"
                    + "|(?:sign|log) in(?: (?:subscribe|register|abonnieren))?|subscribe(?: now)?|anmelden(?: abo(?:nnieren)?)?|jetzt abonnieren|menu|menü"
                    + "|(?:lesedauer|lesezeit|reading time)\\s?:?\\s.{1,20}|(?:ca\\. )?\\d{1,3} min(?:ute|uten|utes)?\\.? (?:lesezeit|lesedauer|zum lesen|read(?:ing time)?)"
                    + "|" + SERVICE + "(?:(?: | ?[|·•/] ?)" + SERVICE + "){1,8}",
            CASE);

    /** Links and buttons that are words of other texts too, where they stand alone. */
    private static final Pattern BUTTON =
            Pattern.compile(BUTTONS + "(?:(?: | ?[|·•/] ?)" + BUTTONS + "){0,8}|" + SERVICE, CASE);

    /** The line above links to other articles in the midst of the text. */
    private static final Pattern LINKS = Pattern.compile(
            "(?:lesen sie (?:auch|mehr|dazu)|mehr zum thema|auch interessant|zum thema|passend dazu|read (?:more|also|next)|related(?: (?:articles?|stories))?|see also|more on this(?: story)?)\\s?:?",
            CASE);

    /** Lines above lists of other articles and of comments. */
    private static final Pattern BELOW = Pattern.compile(
            "(?:most (?:read|popular|viewed)|meist ?gelesen|am meisten gelesen|trending(?: now)?|related (?:articles|stories|content)|more (?:from|in|on) .{2,40}|you may also like"
                    + "|das könnte sie auch interessieren|mehr aus .{2,40}|auch interessant|weitere artikel|(?:comments|kommentare)(?: \\(\\d{1,5}\\))?|\\d{1,5} (?:comments|kommentare)|join the (?:conversation|discussion))",
            CASE);

    private static final Pattern CRUMBS =
            Pattern.compile("(?:home|start(?:seite)?|sie sind hier:?)(?: [>›»/] | ?[›»] ?)(?<path>.{2,100})", CASE);

    private static final Pattern CRUMB = Pattern.compile("\\s?[>›»/]\\s?");

    private static final Pattern TOPICS = Pattern.compile("(?:topics|tags|themen|schlagworte|stichworte)\\s?:?", CASE);

    private static final Pattern RIGHTS = Pattern.compile("(?:©|\\(c\\)|copyright)\\s.{3,150}", CASE);

    private static final Pattern HOLDER = Pattern.compile(
            "(?:©|\\(c\\)|copyright)\\s?(?:(?:19|20)\\d\\d\\s)?(?<name>\\p{Lu}[^|,.\\d]{2,50}?)(?:\\s(?:19|20)\\d\\d)?",
            CASE);

    private static final int SHORTEST_NAME = 4;
    private static final int LONGEST = 200;
    private static final int LONGEST_CRUMB = 40;

    /** Fewer signs may be lines of any text. */
    private static final int FEWEST = 2;

    private CopiedPage() {}

    /** Takes the lines of a page out of a text, and reads its section and topics; leaves any other text alone. */
    static void takeFrom(List<List<String>> stanzas, DraftBuilder draft) {
        long signs = stanzas.stream()
                .flatMap(List::stream)
                .filter(CopiedPage::isSign)
                .limit(FEWEST)
                .count();
        if (signs < FEWEST) {
            return;
        }
        List<String> rights = cutBelow(stanzas);
        readCrumbs(stanzas, rights, draft);
        for (int at = 0; at < stanzas.size(); at++) {
            List<String> lines = stanzas.get(at);
            if (at > 0 && lines.size() > 1 && TOPICS.matcher(lines.getFirst()).matches()) {
                lines.stream()
                        .skip(1)
                        .filter(line -> lines.size() == 2 || line.length() <= LONGEST_CRUMB)
                        .flatMap(line -> Stream.of(line.split("\\s?[|,;·•]\\s?")))
                        .forEach(topic -> draft.put(HeaderField.KEYWORDS, topic));
                stanzas.set(at, List.of());
            } else if (areLinks(lines)) {
                stanzas.set(at, List.of());
            } else {
                stanzas.set(
                        at,
                        new ArrayList<>(
                                lines.stream().filter(line -> !isOfPage(line)).toList()));
            }
        }
        stanzas.removeIf(List::isEmpty);
        rights.forEach(line -> stanzas.add(new ArrayList<>(List.of(line))));
    }

    private static boolean isOfPage(String line) {
        return line.length() <= LONGEST
                && (LINE.matcher(line).matches() || BUTTON.matcher(line).matches());
    }

    /** Whether lines are links to other articles below their label. */
    private static boolean areLinks(List<String> lines) {
        return LINKS.matcher(lines.getFirst()).matches()
                && lines.stream().noneMatch(line -> line.length() > LONGEST || Sentences.isBody(line));
    }

    private static boolean isSign(String line) {
        return line.length() <= LONGEST && LINE.matcher(line).matches()
                || CRUMBS.matcher(line).matches()
                || BELOW.matcher(line).matches();
    }

    /** Cuts all to the path of the page, whose last part is the section; the paper may be named there. */
    private static void readCrumbs(List<List<String>> stanzas, List<String> rights, DraftBuilder draft) {
        for (int at = 0; at < stanzas.size() / 2; at++) {
            List<String> lines = stanzas.get(at);
            for (int i = 0; i < lines.size(); i++) {
                Matcher crumbs = CRUMBS.matcher(lines.get(i));
                if (crumbs.matches()) {
                    List<String> path = Stream.of(CRUMB.split(crumbs.group("path")))
                            .filter(part -> part.length() <= LONGEST_CRUMB)
                            .toList();
                    draft.put(HeaderField.SECTION, path.isEmpty() ? null : path.getLast());
                    Stream.concat(
                                    stanzas.subList(0, at).stream().flatMap(List::stream),
                                    lines.stream().limit(i))
                            .filter(line -> Byline.isPaper(line) || isHolder(line, rights))
                            .findFirst()
                            .ifPresent(paper -> draft.put(HeaderField.SOURCE, paper));
                    rights.stream()
                            .map(HOLDER::matcher)
                            .filter(holder -> holder.matches() && RunningLine.isPaper(holder.group("name")))
                            .forEach(holder -> draft.put(HeaderField.SOURCE, holder.group("name")));
                    stanzas.set(at, new ArrayList<>(lines.subList(i + 1, lines.size())));
                    stanzas.subList(0, at).clear();
                    stanzas.removeIf(List::isEmpty);
                    return;
                }
            }
        }
    }

    /** Whether a line above the article names the site that has the rights to it. */
    private static boolean isHolder(String line, List<String> rights) {
        return line.length() >= SHORTEST_NAME
                && !isOfPage(line)
                && rights.stream().anyMatch(right -> right.contains(line));
    }

    /** Cuts the lists below the article, and returns the lines about rights among them. */
    private static List<String> cutBelow(List<List<String>> stanzas) {
        for (int at = Math.max(2, stanzas.size() / 3); at < stanzas.size(); at++) {
            List<String> lines = stanzas.get(at);
            int first = 0;
            while (first < lines.size() && !BELOW.matcher(lines.get(first)).matches()) {
                first++;
            }
            if (first < lines.size()) {
                stanzas.add(at, lines.subList(0, first));
                List<List<String>> below = stanzas.subList(at + 1, stanzas.size());
                List<String> rights = below.stream()
                        .flatMap(List::stream)
                        .filter(line -> RIGHTS.matcher(line).matches())
                        .limit(1)
                        .toList();
                below.clear();
                stanzas.removeIf(List::isEmpty);
                return rights;
            }
        }
        return List.of();
    }
}
