package org.depesche.format.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.depesche.format.BylineText;
import org.depesche.format.DraftBuilder;
import org.depesche.format.HeaderField;
import org.depesche.format.Sentences;

/**
 * A page of the web that was copied whole into a text: links to its parts, buttons and advertisements stand between the
 * lines of the article, lists of other articles below it.
 */
final class CopiedPage {

    private static final int CASE = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private static final Pattern TOPICS =
            Pattern.compile("(?:topics|tags|themen|schlagworte|stichworte)\\s?(?::\\s?(?<named>.{2,150})|:?)", CASE);

    private static final Pattern RIGHTS = Pattern.compile("(?:©|\\(c\\)|copyright)\\s.{3,150}", CASE);

    /** A question between two paragraphs, which is longer in interviews. */
    private static final Pattern QUESTION = Pattern.compile(
            "(?:Wer|Was|Wie|Wo|Wann|Warum|Wieso|Weshalb|Woher|Wohin|Welche[rsn]?|Who|What|How|Where|When|Why|Which)\\b[^.!?]{8,60}\\?");

    /** A text with more questions is an interview. */
    private static final int MOST_QUESTIONS = 4;

    /** The label of subheads in manuscripts. */
    private static final String SUBHEAD = "Zwischentitel: ";

    private static final int LONGEST_TOPIC = 40;

    /** More words beside the label are several topics that nothing separates. */
    private static final int MOST_WORDS = 2;

    /** Fewer signs may be lines of any text. */
    private static final int FEWEST = 2;

    private static final int FEWEST_BUTTONS = 3;

    private final List<List<String>> stanzas;
    private final DraftBuilder draft;
    private final List<String> rights;

    private CopiedPage(List<List<String>> stanzas, DraftBuilder draft) {
        this.stanzas = stanzas;
        this.draft = draft;
        this.rights = cutBelow(stanzas);
    }

    /** Takes the lines of a page out of a text, and reads its section and topics; leaves any other text alone. */
    static void takeFrom(List<List<String>> stanzas, DraftBuilder draft) {
        boolean buttons = stanzas.stream()
                .anyMatch(lines ->
                        lines.size() >= FEWEST_BUTTONS && lines.stream().allMatch(SiteLines::is));
        long signs = stanzas.stream()
                .flatMap(List::stream)
                .filter(CopiedPage::isSign)
                .limit(FEWEST)
                .count();
        if (signs + (buttons ? 1 : 0) >= FEWEST) {
            new CopiedPage(stanzas, draft).take();
        }
    }

    private void take() {
        new SitePath(stanzas, rights, draft).take();
        boolean above = true;
        for (int at = 0; at < stanzas.size(); at++) {
            List<String> lines = stanzas.get(at);
            above &= lines.stream().noneMatch(line -> Sentences.isEnded(line) || BylineText.is(line));
            if (at > 0 && readsTopics(lines)
                    || SiteLines.areLinks(lines)
                    || SiteLines.areOffer(lines)
                    || above && SiteLines.areMenu(lines)) {
                stanzas.set(at, List.of());
            } else {
                stanzas.set(
                        at,
                        new ArrayList<>(lines.stream()
                                .filter(line -> !SiteLines.is(line))
                                .toList()));
            }
        }
        stanzas.removeIf(List::isEmpty);
        markQuestions();
        rights.forEach(line -> stanzas.add(new ArrayList<>(List.of(line))));
    }

    private boolean readsTopics(List<String> lines) {
        Matcher topics = TOPICS.matcher(lines.getFirst());
        boolean beside = topics.matches() && topics.group("named") != null;
        if (!topics.matches() || beside == lines.size() > 1) {
            return false;
        }
        (beside ? Stream.of(topics.group("named")) : lines.stream().skip(1))
                .filter(line -> lines.size() <= 2 || line.length() <= LONGEST_TOPIC)
                .flatMap(SiteLines::names)
                .filter(name -> !beside || name.split(" ").length <= MOST_WORDS)
                .forEach(topic -> draft.put(HeaderField.KEYWORDS, topic));
        return true;
    }

    /** Marks questions between paragraphs as subheads: the copy has lost their letters. */
    private void markQuestions() {
        List<Integer> questions = new ArrayList<>();
        long paragraphs = 0;
        for (int at = 1; at < stanzas.size() - 1; at++) {
            List<String> lines = stanzas.get(at);
            if (lines.size() == 1 && QUESTION.matcher(lines.getFirst()).matches()) {
                questions.add(at);
            } else if (Sentences.isBody(String.join(" ", lines))) {
                paragraphs++;
            }
        }
        if (questions.size() <= MOST_QUESTIONS && questions.size() < paragraphs) {
            questions.forEach(
                    at -> stanzas.set(at, List.of(SUBHEAD + stanzas.get(at).getFirst())));
        }
    }

    private static boolean isSign(String line) {
        return SiteLines.isUnmistakable(line) || SitePath.is(line) || SiteLines.isAboveOthers(line);
    }

    /** Whether a text stands above some lines: the number of comments may stand above it too. */
    private static boolean isBelowText(List<List<String>> stanzas, int at) {
        long above = paragraphs(stanzas.subList(0, at));
        return above > 1 || above >= paragraphs(stanzas.subList(at, stanzas.size()));
    }

    private static long paragraphs(List<List<String>> stanzas) {
        return stanzas.stream().flatMap(List::stream).filter(Sentences::isBody).count();
    }

    /** Cuts the lists below the article, and returns the lines about rights among them. */
    private static List<String> cutBelow(List<List<String>> stanzas) {
        for (int at = Math.max(2, stanzas.size() / 3); at < stanzas.size(); at++) {
            List<String> lines = stanzas.get(at);
            int first = 0;
            while (first < lines.size() && !SiteLines.isAboveOthers(lines.get(first))) {
                first++;
            }
            if (first < lines.size() && isBelowText(stanzas, at)) {
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
