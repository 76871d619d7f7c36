package org.depesche.format.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.depesche.article.Byline;
import org.depesche.format.CleanText;
import org.depesche.format.Passage;
import org.depesche.format.Sentences;
import org.depesche.tagging.SmallLetters;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The visible lines near the headline of a page, where readers find author and date. */
final class PageLines {

    private static final int BEFORE = 5;
    private static final int AFTER = 8;
    private static final int LONGEST = 200;

    private static final String MONTH = "\\p{L}{3,9}\\.?";
    private static final String TIME =
            "(?:,?\\s*(?:um|at|[-–|/·•])?\\s*\\d{1,2}[:.]\\d{2}(?:[:.]\\d{2})?(?:\\s*(?:Uhr|h\\b))?(?:\\s*(?i:[ap]\\.?m\\.?))?(?:\\s*(?:GMT|UTC|BST|MESZ|MEZ|CEST|CET|A?E[DS]?T|AE[DS]T|C[DS]?T|M[DS]?T|P[DS]?T)\\b)?)?";
    private static final String WEEKDAYS =
            "(?:\\p{L}{2,8}(?:tag|woch|abend|day)|(?:Mo|Di|Mi|Do|Fr|Sa|So|Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun)\\.?)";
    /** Some papers write the time first: "9:42 AM GMT 06 Feb 2008", "4:41 p.m. CT March 10, 2023". */
    private static final String TIME_FIRST =
            "(?:\\d{1,2}[:.]\\d{2}(?:\\s?(?i:[ap]\\.?m\\.?))?(?:\\s(?:GMT|UTC|BST|[ECMP][DS]?T))?,?\\s(?:on\\s)?"
                    + "(?=(?:\\p{L}{3,9},?\\s)?(?:\\d{1,2}\\s\\p{L}{3,9}|\\p{L}{3,9}\\.?\\s\\d{1,2},)\\s\\d{4}))?";

    private static final String DATE = TIME_FIRST + "(?:" + WEEKDAYS
            + ",?\\s+(?:(?:den|der)\\s+)?)?(?:\\d{1,2}\\.\\s?\\d{1,2}\\.\\s?(?:\\d{4}|\\d{2}(?![\\d:.]))"
            + "|\\d{1,2}\\.?\\s?" + MONTH + "\\s\\d{4}|" + MONTH
            + "\\s\\d{1,2}(?:st|nd|rd|th)?,?\\s\\d{4}|\\d{4}-\\d{2}-\\d{2})" + TIME;
    private static final Pattern DATED = Pattern.compile("(?<![\\d.])" + DATE);

    /** The word before the names, on a line of its own. */
    private static final Pattern ONLY_BY = Pattern.compile("(?i)von|by");

    private static final int LONGEST_NAME = 50;

    private static final Pattern WEEKDAY = Pattern.compile("^(?:am|vom|on|den|der|the)\\s+", Pattern.CASE_INSENSITIVE);

    private static final String NAME =
            "\\p{Lu}[\\p{L}.'’-]*(?:\\s(?:van|von|de|der|den|zu|della|di|al|el|le|la|bin))?(?:\\s(?:van|von|de|der|den|zu|della|di))?(?:\\s\\p{Lu}[\\p{L}.'’-]*){0,3}";

    private static final Pattern BY = Pattern.compile(
            "(?:^|[\\s|·•–—-]\\s?)(?<printed>(?<by>[Vv]on|(?<!.)[Vv]on:|VON|[Bb]y|BY|Autor(?:in|en|:in)?:|Text:|Artikel:|Bericht:|Author:|Words:|[Ss]tory by|[Gg]eschrieben von:?|Posted by|[Ww]ritten by|Eingestellt von|[Vv]on unser(?:em|er) \\p{Lu}\\p{L}+|"
                    + "Ein(?:e)? \\p{L}{4,20} von)\\s+(?<names>" + NAME
                    + "(?:(?:\\s*,|\\s+und|\\s+and|\\s*&|\\s+sowie|\\s*/)\\s*(?:\\p{L}{2,15}\\s)?" + NAME
                    + "){0,5}(?:,\\s\\p{L}[\\p{L} .-]{2,40})?))"
                    + "(?![\\p{L}])(?=[\\s\\u00A0]*(?:$|[|·•–—(@]|\\d|,\\s*[\\d|]|\\s-\\s|veröffentlicht|(?:am|on|um|at)(?:\\s|$)|\\p{Lu}\\p{L}+tag,))");

    /** Accounts, which may be no names of people. */
    private static final Pattern ACCOUNT = Pattern.compile(
            "(?<!\\p{L})(?:Submitted by|Posted by|Eingestellt von|Verfasst von|Gespeichert von)\\s+(?<names>[\\w.@-]{2,40}(?:\\s\\p{Lu}[\\p{L}.-]{1,40}){0,3}?)(?=\\s(?:on|am|um|at)\\s|\\s*[,|·]|$)");

    private static final Pattern EDGES = Pattern.compile("^[\\s:|,.·•()/–-]+|[\\s:|,·•()/–-]+$");

    /** What the date of a change begins with, where a page shows no other. */
    private static final Pattern STATE =
            Pattern.compile("(?i)(?:stand|(?:(?:last|zuletzt) )?(?:updated?|aktualisiert|modified|geändert))\\b");

    private static final Pattern LABELS = Pattern.compile(
            "(?i)(?:veröffentlicht|erstellt|aktualisiert|zuletzt|stand|published|updated|posted|modified|last|geändert|am|um|vom|on|at|uhr|datum|date|erschienen|artikel|online seit)(?![\\p{L}])");

    private final List<String> lines;

    private PageLines(List<String> lines) {
        this.lines = lines;
    }

    /** The letters and digits of a text, for comparisons. */
    static String letters(String text) {
        return SmallLetters.of(text.replaceAll("[^\\p{L}\\p{N}]+", ""));
    }

    /** @param shown the visible lines of the page */
    static PageLines near(@Nullable String headline, Document page, List<Passage> shown) {
        String letters = headline == null ? "" : letters(headline);
        int longest = headline == null ? 0 : headline.length() + LONGEST;
        int at = -1;
        for (int i = 0; i < shown.size() && at < 0; i++) {
            String text = shown.get(i).text();
            if (!letters.isEmpty() && text.length() <= longest && letters(text).contains(letters)) {
                at = i;
            }
        }
        List<String> near = new ArrayList<>();
        NamedElements.ofArticle(page).forEach(named -> addTo(near, named));
        // "Der letzte Lotse von Brammersand" is no byline
        boolean bare = at >= 0 && letters(shown.get(at).text()).equals(letters);
        for (int i = bare ? at + 1 : Math.max(0, at); i < Math.min(shown.size(), at + AFTER); i++) {
            addText(near, shown.get(i));
        }
        for (int i = at - 1; i >= Math.max(0, at - BEFORE); i--) {
            addText(near, shown.get(i));
        }
        near.removeIf(line -> line.length() > LONGEST);
        for (int i = near.size() - 2; i >= 0; i--) {
            if (ONLY_BY.matcher(near.get(i)).matches()) {
                near.set(i, near.get(i) + " " + near.get(i + 1));
            }
        }
        return new PageLines(near);
    }

    /** Adds a passage, unless it is below a picture: there it names the photographer. */
    private static void addText(List<String> near, Passage shown) {
        if (!shown.kind().isOfPicture()) {
            near.add(shown.text());
        }
    }

    /** Adds the line of an element, and its times as lines of their own. */
    private static void addTo(List<String> near, Element named) {
        Element line = named.clone();
        List<String> times = line.select("time").eachText();
        line.select("time").remove();
        near.add(CleanText.line(line.text()));
        near.addAll(times);
    }

    /** The date of publication; null if there is none. */
    @Nullable
    String date(Document page) {
        String state = state();
        for (String line : lines) {
            String date = dateIn(line);
            // a day in the text is none where the page states another
            if (date != null && (state == null || !Sentences.isEnded(line))) {
                return date;
            }
        }
        String slashed = SlashDate.in(lines, page, NamedElements.CHANGED);
        return slashed != null ? slashed : state;
    }

    /** The day of the last change, if a page shows that alone: "Stand: 13. Februar 2024"; null if there is none. */
    private @Nullable String state() {
        for (String line : lines) {
            Matcher dated = DATED.matcher(line);
            if (STATE.matcher(line).lookingAt() && dated.find()) {
                return WEEKDAY.matcher(dated.group().strip()).replaceFirst("");
            }
        }
        return null;
    }

    /** The first date of a line that is not that of a change; null if there is none. */
    static @Nullable String dateIn(String line) {
        Matcher dated = DATED.matcher(line);
        while (dated.find()) {
            if (!NamedElements.CHANGED.matcher(line.substring(0, dated.start())).find()) {
                return WEEKDAY.matcher(dated.group().strip()).replaceFirst("").replaceFirst("\\s*[|/·•]\\s*", " ");
            }
        }
        return null;
    }

    /** Whether a line has nothing but dates and bylines with their labels. */
    static boolean isRemark(String line) {
        if (line.length() > LONGEST) {
            return false;
        }
        String rest = DATED.matcher(SlashDate.without(line)).replaceAll("");
        if (rest.length() == line.length()) {
            return false;
        }
        rest = LABELS.matcher(BY.matcher(rest).replaceAll("")).replaceAll("");
        return rest.replaceAll("[\\s:|,.·•()/–-]+", "").isEmpty() || nameBesideDate(line) != null;
    }

    /** The name of a person that stands alone beside the date: "12.04.2023, Lisa Beispiel"; null in any other line. */
    private static @Nullable String nameBesideDate(String line) {
        Matcher dated = DATED.matcher(line);
        if (line.length() > LONGEST || !dated.find()) {
            return null;
        }
        String before = LABELS.matcher(line.substring(0, dated.start())).replaceAll("");
        String rest = EDGES.matcher(before + line.substring(dated.end())).replaceAll("");
        return rest.length() <= LONGEST_NAME && Byline.parse(rest).authors().equals(List.of(rest)) ? rest : null;
    }

    /** The byline as printed; null if there is none. */
    @Nullable
    String byline() {
        for (String line : lines) {
            Matcher by = BY.matcher(DATED.matcher(line).replaceAll("|"));
            Matcher account = ACCOUNT.matcher(line);
            if (account.find()) {
                return account.group("names");
            }
            if (by.find() && by.group("names").strip().length() > 3) {
                String label = by.group("by");
                return label.matches("(?i)von|by|eine? .*")
                        ? by.group("printed").strip()
                        : by.group("names").strip();
            }
        }
        return lines.stream()
                .map(PageLines::nameBesideDate)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** A byline whose authors are those named elsewhere, if the names in it are none. */
    static Byline byline(String printed, List<String> named) {
        Byline parsed = Byline.parse(printed);
        boolean all = !named.isEmpty() && named.stream().allMatch(printed::contains);
        return all && parsed.authors().isEmpty() ? new Byline(printed, named) : parsed;
    }
}
