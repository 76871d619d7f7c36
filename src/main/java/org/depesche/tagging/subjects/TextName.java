package org.depesche.tagging.subjects;

import static org.depesche.tagging.text.WordSet.OFFICE;
import static org.depesche.tagging.text.WordSet.SAYING;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.depesche.tagging.EntityKey;
import org.depesche.tagging.EntityKind;
import org.depesche.tagging.Mention;
import org.depesche.tagging.SmallLetters;
import org.depesche.tagging.Span;
import org.depesche.tagging.text.Lexicon;
import org.jspecify.annotations.Nullable;

/** An entity of a text, with all places that name it, in order. */
final class TextName {

    final EntityKey key;
    final List<Mention.EntityMention> mentions;

    /** The words of its names, and those right before them: "Chemiekonzern" in "der Chemiekonzern Nordkai". */
    private final Set<String> words = new TreeSet<>();

    final boolean isInHeadline;
    final boolean isInLead;
    final boolean isInDateline;

    /** Whether it speaks: "sagte Muster", "laut Muster". */
    final boolean isSource;

    /** Whether it is somebody in office, who speaks for the owner of a figure: "Bürgermeisterin Muster". */
    final boolean isOfficial;

    /** How many entities of the text, and of its kind, are named more often. */
    int rank;

    int rankOfKind;

    TextName(
            EntityKey key,
            List<Mention.EntityMention> mentions,
            String text,
            Span headline,
            Span lead,
            Lexicon lexicon) {
        this.key = key;
        this.mentions = mentions;
        this.isInHeadline = mentions.stream().anyMatch(mention -> headline.contains(span(mention)));
        this.isInDateline = mentions.stream().anyMatch(mention -> isDateline(text, span(mention)));
        this.isInLead =
                mentions.stream().anyMatch(mention -> lead.contains(span(mention)) && !isDateline(text, span(mention)));
        this.isSource = mentions.stream().anyMatch(mention -> speaks(text, span(mention), lexicon));
        this.isOfficial = key.kind() == EntityKind.PERSON
                && mentions.stream()
                        .anyMatch(mention ->
                                isOffice(wordBefore(text, span(mention).start()), lexicon));
        addWords(key.name());
        for (Mention.EntityMention mention : mentions) {
            Span span = span(mention);
            addWords(span.of(text));
            addWords(wordBefore(text, span.start()));
        }
    }

    private static boolean isOffice(String word, Lexicon lexicon) {
        String low = SmallLetters.of(word);
        return lexicon.has(OFFICE, low) || lexicon.german && lexicon.endsWith(OFFICE, low);
    }

    private void addWords(String name) {
        for (String word : SmallLetters.of(name).split("[^\\p{L}\\p{N}]+")) {
            if (word.length() > 2) {
                words.add(word);
            }
        }
    }

    private static String wordBefore(String text, int at) {
        int end = at;
        while (end > 0 && text.charAt(end - 1) == ' ') {
            end--;
        }
        int start = end;
        while (start > 0 && (Character.isLetter(text.charAt(start - 1)) || text.charAt(start - 1) == '-')) {
            start--;
        }
        return text.substring(start, end);
    }

    private static boolean speaks(String text, Span span, Lexicon lexicon) {
        String before = text.substring(Math.max(0, span.start() - 60), span.start());
        int stop = Math.max(before.lastIndexOf(", "), Math.max(before.lastIndexOf(". "), before.lastIndexOf('\n')));
        String[] words = before.substring(stop + 1).strip().split("\\s+");
        for (int i = Math.max(0, words.length - 3); i < words.length; i++) {
            if (lexicon.has(SAYING, words[i]) || words[i].equals("laut") || words[i].equals("Laut")) {
                return true;
            }
        }
        String after = text.substring(span.end(), Math.min(text.length(), span.end() + 60));
        String[] next = after.strip().split("\\s+");
        return !after.isEmpty()
                && after.charAt(0) == ' '
                && (lexicon.has(SAYING, next[0])
                        || next.length > 1 && lexicon.has(SAYING, next[1]) && !next[0].endsWith(","));
    }

    static boolean isDateline(String text, Span span) {
        boolean first = span.start() == 0 || text.charAt(span.start() - 1) == '\n';
        if (!first) {
            return false;
        }
        String after = text.substring(span.end(), Math.min(text.length(), span.end() + 50));
        return after.matches("(?s)(\\.? ?\\([^)]{1,40}\\).*|, \\d.*|\\. .*|\\.? [-–—].*|/.*|: .*)");
    }

    static Span span(Mention.EntityMention mention) {
        Span span = mention.span();
        if (span == null) {
            throw new IllegalArgumentException("A name without a place in the text");
        }
        return span;
    }

    EntityKind kind() {
        return key.kind();
    }

    /** Whether a noun occurs in its names or before them: "Sparkasse" of "Kreissparkasse Lehrbach". */
    boolean isCalled(String noun) {
        for (String word : words) {
            boolean compound = noun.length() > 4 && word.endsWith(noun) || word.length() > 4 && noun.endsWith(word);
            if (compound || word.equals(noun)) {
                return true;
            }
        }
        return false;
    }

    /** The last mention before an offset; null if there is none. */
    Mention.@Nullable EntityMention lastBefore(int offset) {
        Mention.EntityMention last = null;
        for (Mention.EntityMention mention : mentions) {
            if (span(mention).start() >= offset) {
                break;
            }
            last = mention;
        }
        return last;
    }
}
