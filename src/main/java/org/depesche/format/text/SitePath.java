package org.depesche.format.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.depesche.article.Byline;
import org.depesche.format.DraftBuilder;
import org.depesche.format.HeaderField;
import org.depesche.format.release.RunningLine;

/**
 * The lines above an article on a page that was copied whole: the name of the site, and the path to the page.
 *
 * @param stanzas of the page, in a list that may change
 * @param rights the lines about rights at its foot
 */
record SitePath(List<List<String>> stanzas, List<String> rights, DraftBuilder draft) {

    private static final int CASE = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private static final Pattern CRUMBS =
            Pattern.compile("(?:home|start(?:seite)?|sie sind hier:?)(?: [>›»/] | ?[›»] ?)(?<path>.{2,200})", CASE);

    /** A path whose steps only blanks divide. */
    private static final Pattern BLANK_CRUMBS =
            Pattern.compile("(?m)^[ \\t]{0,9}(?:home|startseite)(?:[ \\t]{2,20}|\\t)\\S.{2,200}$", CASE);

    private static final Pattern BLANKS = Pattern.compile("(?<=\\S)(?:[ \\t]{2,20}|\\t)(?=\\S)");

    private static final Pattern CRUMB = Pattern.compile("\\s?[>›»/]\\s?");

    private static final Pattern HOLDER = Pattern.compile(
            "(?:©|\\(c\\)|copyright)\\s?(?:(?:19|20)\\d\\d\\s)?(?<name>\\p{Lu}[^|,.\\d]{2,50}?)(?:\\s(?:19|20)\\d\\d)?",
            CASE);

    private static final int FEWEST_STEPS = 3;
    private static final int SHORTEST_NAME = 4;
    private static final int LONGEST_CRUMB = 40;

    /** The stanzas at the top in which the name of the site is, and below the path the headline. */
    private static final int MOST_ABOVE = 5;

    /** The letters of a headline that a path cuts off. */
    private static final int SHORTEST_BEGINNING = 8;

    /** The text with signs between the steps of the path to a page, where the copy has lost them. */
    static String withPath(String text) {
        return BLANK_CRUMBS.matcher(text).replaceAll(path -> {
            String[] steps = BLANKS.split(path.group().strip());
            // the links of a menu are sections
            boolean menu = Stream.of(steps).filter(RunningLine::isSection).count() > 1;
            return Matcher.quoteReplacement(
                    menu || steps.length < FEWEST_STEPS ? path.group() : String.join(" › ", steps));
        });
    }

    /** Whether a line is the path to a page. */
    static boolean is(String line) {
        return CRUMBS.matcher(line).matches();
    }

    /** Takes the lines up to the path, or without one up to the name of the site. */
    void take() {
        if (!readCrumbs()) {
            readMasthead();
        }
    }

    /**
     * Cuts all to the path of the page, whose last part above the headline is the section; the paper may be named there.
     * False if there is no path.
     */
    private boolean readCrumbs() {
        for (int at = 0; at < stanzas.size() / 2; at++) {
            List<String> lines = stanzas.get(at);
            for (int i = 0; i < lines.size(); i++) {
                Matcher crumbs = CRUMBS.matcher(lines.get(i));
                if (crumbs.matches()) {
                    List<String> above = Stream.concat(
                                    stanzas.subList(0, at).stream().flatMap(List::stream),
                                    lines.stream().limit(i))
                            .toList();
                    stanzas.set(at, new ArrayList<>(lines.subList(i + 1, lines.size())));
                    stanzas.subList(0, at).clear();
                    stanzas.removeIf(List::isEmpty);
                    List<String> path = CRUMB.splitAsStream(crumbs.group("path"))
                            .filter(part -> part.length() <= LONGEST_CRUMB && !isShown(part))
                            .toList();
                    draft.put(HeaderField.SECTION, path.isEmpty() ? null : path.getLast());
                    readSource(above);
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether a line of the article repeats the last step of a path: its headline. */
    private boolean isShown(String step) {
        String words = step.replaceFirst("\\s?(?:…|\\.{3})$", "");
        boolean cut = words.length() < step.length() && words.length() >= SHORTEST_BEGINNING;
        return stanzas.stream()
                .limit(MOST_ABOVE)
                .flatMap(List::stream)
                .anyMatch(line -> line.equals(step) || cut && line.startsWith(words));
    }

    private void readSource(List<String> above) {
        above.stream()
                .filter(line -> Byline.isPaper(line) || isHolder(line))
                .findFirst()
                .ifPresent(paper -> draft.put(HeaderField.SOURCE, paper));
        rights.stream()
                .map(HOLDER::matcher)
                .filter(holder -> holder.matches() && RunningLine.isPaper(holder.group("name")))
                .forEach(holder -> draft.put(HeaderField.SOURCE, holder.group("name")));
    }

    /** Cuts all to the name of the site, which stands between its links above the article. */
    private void readMasthead() {
        int end = 0;
        int rest = 0;
        String name = null;
        for (int at = 0; at < Math.min(MOST_ABOVE, stanzas.size()) && name == null; at++) {
            List<String> lines = stanzas.get(at);
            for (int i = 0; i < lines.size() && name == null; i++) {
                String line = lines.get(i);
                name = line.indexOf(' ') > 0 && RunningLine.isPaper(line) || isHolder(line) ? line : null;
                end = at;
                rest = i + 1;
                if (name == null && !SiteLines.is(line) && !RunningLine.isSection(line)) {
                    return;
                }
            }
        }
        if (name != null) {
            List<String> lines = stanzas.get(end);
            stanzas.set(end, new ArrayList<>(lines.subList(rest, lines.size())));
            stanzas.subList(0, end).clear();
            stanzas.removeIf(List::isEmpty);
            draft.put(HeaderField.SOURCE, name);
        }
    }

    /** Whether a line above the article names the site that has the rights to it. */
    private boolean isHolder(String line) {
        return line.length() >= SHORTEST_NAME
                && !SiteLines.is(line)
                && rights.stream().anyMatch(right -> right.contains(line));
    }
}
