package org.depesche.format.release;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.depesche.format.Passage;
import org.depesche.format.Sentences;

/**
 * The end of a press release or an article: the sign of its end, contacts, and the sender's usual words about itself.
 * The rest is left out, because it is no news and has the telephone numbers of people.
 */
public final class ReleaseEnd {

    private static final Pattern END = Pattern.compile(
            "(?i)^(?:[#*](?:\\s?[#*])*+|[-–—(/+\\s]{0,4}(?:ende(?: der (?:presse|medien)?(?:mitteilung|information|meldung))?|ends?(?: of (?:press |news )?release)?|30)[-–—)/+\\s.:]{0,4}"
                    + "|(?:mit (?:freundlichen|besten|herzlichen) grüßen|(?:freundliche|beste|herzliche) grüße|mit \\p{L}{3,20}(?:gruß|grüßen)|(?:kind|best) regards|yours (?:sincerely|faithfully)),?)$");

    /** Stars divide the scenes of a report more often than they end a text. */
    private static final Pattern STARS = Pattern.compile("[*\\s]+");

    /** The line with the person who is responsible by the law of the press. */
    private static final Pattern RESPONSIBLE = Pattern.compile(
            "(?i)(?:verantwortlich i\\.\\s?s\\.\\s?d\\.\\s?p|v\\.\\s?i\\.\\s?s\\.\\s?d\\.\\s?p)\\b.*|verantwortlich(?: für den (?:text|inhalt))?\\s?:\\s(?-i:\\p{Lu})[^!?]{2,120}");

    private static final Pattern CONTACTS = Pattern.compile(
            "(?i)^[*_>\\s]{0,4}(?:(?:ihre?[ -])?(?:(?:wissenschaftlich|fachlich|inhaltlich|redaktionell)\\p{L}{1,3} )?(?:presse|medien|media|press)?-?\\s?(?:kontakt(?:e|daten)?|contacts?|ansprechpartner(?:in|innen)?|anfragen|rückfragen|inquiries|enquiries)\\b.{0,160}"
                    + "|(?:für|bei) (?:weitere |mögliche |ihre )?(?:rückfragen|fragen|informationen|auskünfte|interviews?)\\b.{0,160}|rückfragen\\b.{0,60}|weitere (?:informationen|auskünfte)(?: finden sie| gibt| unter| erteilt| erhalten sie| bei|:).{0,160}"
                    + "|(?:verantwortlich(?: i\\.\\s?s\\.\\s?d\\.\\s?p\\.?)?|v\\.\\s?i\\.\\s?s\\.\\s?d\\.\\s?p\\.?|herausgeber|pressestelle|pressereferat|original-?publikation|originalveröffentlichung|original-content von)\\s?:?.{0,160}|(?:for (?:more|further) information|for (?:media|press) (?:inquiries|enquiries))\\b.{0,160}"
                    + "|(?:hinweis|anmerkung)(?:en)? (?:an|für) die redaktion(?:en)?.{0,40}|notes? (?:to|for) editors.{0,20}|verantwortlich für (?:den |diesen )?(?:presse)?-?(?:text|inhalt)\\b.{0,250}|reach (?:the (?:writer|reporter|author|newsroom)|him|her|them|\\p{L}+(?: \\p{L}+){0,2}) at .{1,120}|(?:the )?editors?' notes?:?)$");

    /** The line above the passage that a sender always adds about itself: "Über die Hafen AG", "About Port plc". */
    private static final Pattern ABOUT = Pattern.compile(
            "^[*_]{0,2}(?:(?:Über|ÜBER) (?:(?:die|das|den|der) )?(?<name>\\p{Lu}[^.!?]{1,80})|(?:Über uns|Über das Unternehmen|Unternehmensprofil|Kurzprofil|About us)|(?:About|ABOUT) (?:the )?(?<english>\\p{Lu}[^.!?]{1,80}))[*_]{0,2}:?$");

    /** The name of an association by its first letters, above which its description need not have it. */
    private static final Pattern SHORT_NAME = Pattern.compile("\\p{Lu}{3,8}");

    /** The word of a name that descriptions write in full: "TU Testau". */
    private static final Pattern SHORTENED = Pattern.compile("\\p{Lu}{2,8}");

    /** The characters of a line that may be more than running text. */
    private static final int LONGEST = 400;

    /** The letters of a text before its end. */
    private static final int SHORTEST_TEXT = 100;

    /** The letters behind the end of a short text. */
    private static final int LONGEST_END = 3_000;

    /** So many lines have more than the beginning of a description. */
    private static final int MOST_LINES = 60;

    private ReleaseEnd() {}

    /**
     * The index of the line at which the text ends; the number of lines if nothing follows it.
     *
     * @param lines without white space at their ends; empty ones separate paragraphs
     */
    public static int of(List<String> lines) {
        int all = letters(lines);
        int text = 0;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            boolean ends = text > SHORTEST_TEXT
                    && line.length() <= LONGEST
                    && (isEndSign(lines, i) || isContacts(lines, i) || isAbout(lines, i))
                    && all - text <= Math.max(text, LONGEST_END);
            if (ends) {
                return i;
            }
            text += letters(List.of(line));
        }
        return Signature.startIn(lines);
    }

    /** The passages before the end of their text. */
    public static List<Passage> before(List<Passage> passages) {
        List<String> lines = passages.stream()
                .flatMap(passage -> Stream.of(passage.text(), ""))
                .toList();
        return passages.subList(0, Math.ceilDiv(of(lines), 2));
    }

    /** Whether a line is a sign of the end, or the greeting of a letter. */
    public static boolean isEnd(String line) {
        return END.matcher(line).matches();
    }

    private static boolean isEndSign(List<String> lines, int at) {
        boolean stars = STARS.matcher(lines.get(at)).matches();
        return isEnd(lines.get(at))
                && !(stars
                        && lines.subList(at, Math.min(lines.size(), at + 4)).stream()
                                .anyMatch(line -> Sentences.isBody(line) && !ContactLines.is(line)));
    }

    /** Whether a paragraph above or below a text names people to call. */
    public static boolean isContacts(List<String> paragraph) {
        return !paragraph.isEmpty() && CONTACTS.matcher(paragraph.getFirst()).matches() && ContactLines.are(paragraph);
    }

    private static int letters(List<String> lines) {
        return lines.stream()
                .mapToInt(line ->
                        (int) line.codePoints().filter(Character::isLetter).count())
                .sum();
    }

    private static boolean isContacts(List<String> lines, int at) {
        String line = lines.get(at);
        boolean begins = at == 0 || lines.get(at - 1).isEmpty() || line.endsWith(":");
        if (!begins || !CONTACTS.matcher(line).matches()) {
            return false;
        }
        int end = Math.min(lines.size(), at + 8);
        return line.endsWith(":")
                || RESPONSIBLE.matcher(line).matches()
                || ContactLines.are(lines.subList(at, endOfParagraph(lines, at)))
                || lines.subList(at, end).stream().anyMatch(ContactLines::is);
    }

    private static boolean isAbout(List<String> lines, int at) {
        Matcher about = ABOUT.matcher(lines.get(at));
        if (!about.matches() || at + 1 >= lines.size()) {
            return false;
        }
        String name = about.group("name") != null ? about.group("name") : about.group("english");
        if (name == null) {
            return true;
        }
        int next = lines.get(at + 1).isEmpty() ? at + 2 : at + 1;
        String first = name.split("[\\s:]+")[0];
        List<String> near = lines.subList(0, Math.min(lines.size(), next + MOST_LINES));
        String description =
                next >= lines.size() ? "" : String.join(" ", near.subList(next, endOfParagraph(near, next)));
        String beginning = description.substring(0, Math.min(120, description.length()));
        return beginning.contains(first)
                || SHORTENED.matcher(first).matches() && beginning.contains(lastWord(name))
                || SHORT_NAME.matcher(first).matches()
                        && near.subList(Math.min(next, near.size()), near.size()).stream()
                                .anyMatch(line -> line.length() <= LONGEST
                                        && CONTACTS.matcher(line).matches());
    }

    /** The last word of a name with several; the whole line otherwise. */
    private static String lastWord(String name) {
        String words = name.replaceFirst("[\\s:*_]+$", "");
        return words.substring(words.lastIndexOf(' ') + 1);
    }

    private static int endOfParagraph(List<String> lines, int at) {
        int end = at;
        while (end < lines.size() && !lines.get(end).isEmpty()) {
            end++;
        }
        return end;
    }
}
