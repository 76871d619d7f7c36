package org.depesche.format.mail;

import java.util.List;
import java.util.regex.Pattern;
import org.depesche.article.notice.Notice;
import org.depesche.format.BylineText;
import org.depesche.format.CleanText;
import org.depesche.format.DatelineText;
import org.depesche.format.DraftBuilder;
import org.depesche.format.HeaderField;
import org.depesche.format.Sentences;
import org.depesche.format.text.HeaderLine;
import org.depesche.tagging.Block;
import org.depesche.tagging.SmallLetters;
import org.jspecify.annotations.Nullable;

/** Chooses the headline of a mail between its subject and the beginning of its text. */
final class MailHeadline {

    /** Subjects that name the kind of the mail, so that the headline is in the text. */
    private static final Pattern KIND = Pattern.compile(
            "(?i)(?:spielberichte?|match report)\\b.{0,80}|(?:(?:aktuelle |neue |unsere )?(?:presse|medien)?(?:mitteilung|information|info|meldung|bericht)(?:en)?|pm|artikel|beitrag|text|bericht|meldung|news|newsletter|press release|article|story|report|release|feature|manuskript|interview|kolumne|spielbericht|reportage|porträt|column|copy)"
                    + "(?:\\s?(?:nr\\.?|no\\.?|vom|from)?\\s?[\\d./-]{1,12})?(?: (?:der|des|von|vom|mit|zu|über|from|of|with) .{2,50}| \\d{1,2}\\. .{3,30})?"
                    + "|(?:mein |der |neuer )?(?:pm|artikel|beitrag|text|bericht|manuskript|story)[ :_-]{1,3}(?-i:\\p{Lu})\\S{1,30}(?: \\S{2,30})?"
                    + "|(?:copy|story|text|artikel|beitrag)\\s?: ?\\p{Ll}[\\p{Ll}-]{1,20}(?: [\\p{Ll}-]{1,20}){0,2}");

    private static final Pattern PUNCTUATION = Pattern.compile("[^\\p{L}\\p{N}]+");

    private static final int LONGEST_HEADLINE = 200;
    private static final int LONGEST_ABOVE = 160;
    private static final int MOST_ABOVE = 8;
    private static final int MOST_WORDS_OF_TOPIC = 2;
    private static final int MOST_LINES = 4;

    /** A shorter line above a byline names the desk. */
    private static final int FEWEST_WORDS = 2;

    private static final int FEWEST_SHARED = 3;

    private MailHeadline() {}

    /** Puts the headline, and takes its repetition and the second line out of the text. */
    static void read(@Nullable String subject, List<BodyLine> lines, DraftBuilder draft) {
        if (subject != null && !draft.hasHeadline()) {
            takeLetterhead(subject, lines, draft);
        }
        int first = BodyLine.endOfOpening(lines);
        int repeated = subject == null ? 0 : repetition(subject, lines);
        boolean shorter = repeated > 0 && isBetter(subject, BodyLine.joined(lines.subList(0, repeated)));
        if (!draft.hasHeadline() && isHeadline(first, lines) && isOfText(subject, first, repeated, lines)) {
            draft.put(HeaderField.HEADLINE, BodyLine.take(first, lines));
        } else if (!draft.hasHeadline() && shorter) {
            draft.put(HeaderField.HEADLINE, BodyLine.take(repeated, lines));
        } else {
            draft.put(HeaderField.HEADLINE, subject);
            BodyLine.take(repeated, lines);
        }
        readSecondLine(lines, draft);
    }

    /** Whether the first paragraph is the headline: the subject names only a kind, or says less, or the text has a title. */
    private static boolean isOfText(@Nullable String subject, int first, int repeated, List<BodyLine> lines) {
        if (subject == null || KIND.matcher(subject).matches()) {
            return true;
        }
        return repeated == 0
                && (isBeginning(subject, BodyLine.joined(lines.subList(0, first))) || isTitle(first, lines));
    }

    /** Takes the short lines above a repetition of the subject: a single one is the topic, several are a letterhead. */
    private static void takeLetterhead(String subject, List<BodyLine> lines, DraftBuilder draft) {
        BodyLine.dropBlanks(lines);
        int start = 0;
        int above = 0;
        while (start < lines.size() && above <= MOST_ABOVE) {
            int end = BodyLine.endOfParagraph(lines, start);
            String line = BodyLine.joined(lines.subList(start, end));
            if (isSame(subject, line)) {
                String topic = above == 1 ? lines.getFirst().text() : null;
                draft.put(HeaderField.KICKER, topic != null && isTopic(topic) ? topic : null);
                BodyLine.remove(lines, 0, start);
                return;
            }
            if (line.length() > LONGEST_ABOVE || !isLetterhead(line)) {
                return;
            }
            above += end - start;
            start = end;
            while (start < lines.size() && lines.get(start).isBlank()) {
                start++;
            }
        }
    }

    private static boolean isLetterhead(String line) {
        return !Sentences.isEnded(line) && !BylineText.is(line) && Notice.of(line) == null && !Notice.corrects(line);
    }

    private static boolean isTopic(String line) {
        return line.split(" ").length <= MOST_WORDS_OF_TOPIC && line.chars().noneMatch(Character::isDigit);
    }

    /** Takes the line below the headline out of the text. */
    private static void readSecondLine(List<BodyLine> lines, DraftBuilder draft) {
        int second = BodyLine.endOfOpening(lines);
        String line = BodyLine.joined(lines.subList(0, second));
        if (draft.isHeadline(line)) {
            BodyLine.take(second, lines);
        } else if (isHeadline(second, lines) && !BylineText.is(line)) {
            draft.put(HeaderField.KICKER, BodyLine.take(second, lines));
        }
    }

    /**
     * Whether the line in the text is better than the subject, which has words before it that only announce the
     * mail, "Einladung und Meldung: …", or no umlauts.
     */
    private static boolean isBetter(@Nullable String subject, String line) {
        int more = subject == null ? 0 : subject.length() - line.length();
        boolean labelled = more > 0
                && subject != null
                && subject.substring(0, more).strip().matches(".*[:|–-]");
        return labelled
                || subject != null
                        && !CleanText.withoutUmlauts(line).equals(line)
                        && CleanText.withoutUmlauts(subject).equals(subject);
    }

    /** Whether a byline or a dateline follows a line, so that it is the text's own headline. */
    private static boolean isTitle(int count, List<BodyLine> lines) {
        String title = BodyLine.joined(lines.subList(0, count));
        int next = BylineText.is(title) || title.split(" ").length < FEWEST_WORDS ? lines.size() : count;
        for (int paragraphs = 0; paragraphs < 2 && next < lines.size(); paragraphs++) {
            while (next < lines.size() && lines.get(next).isBlank()) {
                next++;
            }
            String line = next < lines.size() ? lines.get(next).text() : "";
            if (BylineText.is(line) || DatelineText.startOf(line) != null) {
                return true;
            }
            if (Sentences.isBody(line)) {
                return false;
            }
            next = BodyLine.endOfParagraph(lines, next);
        }
        return false;
    }

    /** The number of lines at the beginning that repeat a subject; 0 if there are none. */
    private static int repetition(String subject, List<BodyLine> lines) {
        BodyLine.dropBlanks(lines);
        int end = BodyLine.endOfParagraph(lines, 0);
        for (int count = Math.min(end, MOST_LINES); count > 0; count--) {
            if (isSame(subject, BodyLine.joined(lines.subList(0, count)))) {
                return count;
            }
        }
        return 0;
    }

    /** Whether the first paragraph is a headline or the line below it: short, no sentence, and followed by text. */
    private static boolean isHeadline(int count, List<BodyLine> lines) {
        String first = BodyLine.joined(lines.subList(0, count));
        boolean listed = !lines.isEmpty() && lines.getFirst().kind() == Block.Kind.LIST_ITEM;
        return !first.isEmpty()
                && first.length() <= LONGEST_HEADLINE
                && !Notice.corrects(first)
                && !HeaderLine.isToNewsrooms(first)
                && !Sentences.isBody(first)
                && !listed
                && (!Sentences.isEnded(first) || first.endsWith("?") || first.endsWith("!"))
                && ",:;–-".indexOf(first.charAt(first.length() - 1)) < 0
                && BodyLine.letters(lines.subList(count, lines.size())) > first.length();
    }

    /** Whether a line repeats a subject, perhaps without the words before its colon. */
    private static boolean isSame(String subject, String line) {
        String one = PUNCTUATION.matcher(CleanText.withoutUmlauts(subject)).replaceAll("");
        String other = PUNCTUATION.matcher(CleanText.withoutUmlauts(line)).replaceAll("");
        return !other.isEmpty()
                && (one.equalsIgnoreCase(other)
                        || other.length() > 12 && SmallLetters.of(one).endsWith(SmallLetters.of(other)));
    }

    /** Whether a line has several words of a subject and no fewer. */
    private static boolean hasAllWords(String subject, String line) {
        List<String> words = PUNCTUATION.splitAsStream(SmallLetters.of(subject)).toList();
        return words.size() >= FEWEST_SHARED
                && PUNCTUATION.splitAsStream(SmallLetters.of(line)).toList().containsAll(words);
    }

    /** Whether a line has the words of a subject, and more. */
    private static boolean isBeginning(String subject, String line) {
        String one = SmallLetters.of(PUNCTUATION.matcher(subject).replaceAll(""));
        String other = SmallLetters.of(PUNCTUATION.matcher(line).replaceAll(""));
        return one.length() > 12
                && other.length() > one.length()
                && (other.startsWith(one) || hasAllWords(subject, line));
    }
}
