package org.depesche.tagging.names;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.depesche.tagging.EntityKind;
import org.depesche.tagging.Evidence;
import org.depesche.tagging.SmallLetters;
import org.depesche.tagging.Span;
import org.depesche.tagging.TaggableText;
import org.depesche.tagging.WordList;
import org.depesche.tagging.text.GermanDictionary;
import org.depesche.tagging.text.NameWords;
import org.jspecify.annotations.Nullable;

/** Finds mentions of an article's names that the classifier has missed, because it sees only one sentence at a time. */
record RecurringNames(@Nullable GermanDictionary german) {

    private static final double CONFIDENCE = .6;
    /** A verb in third person singular, whose subject may be one person: "hatte", "arbeitet", "sprach". */
    private static final Pattern SINGULAR_VERB = Pattern.compile(
            "(?!(mit|seit|statt|samt|nicht|erst|jetzt|fast|oft|dort|selbst|gut|alt|laut|bereits|heute)\\b)\\p{Ll}+te?"
                    + "|ist|war|sei|wird|wurde|will|soll|kann|darf|muss|ging|kam|sah|gab|nahm|sprach|rief|hielt|ließ|blieb"
                    + "|stand|lag|trug|schrieb|zog|schlug|gewann|verlor|begann|fiel|fand|traf|trat|trieb|wies|warf");

    /** An abbreviated surname: "Jürgen M." */
    private static final Pattern INITIAL = Pattern.compile("\\p{Lu}\\.");

    private static final Set<String> PARTICLES = WordList.words("name-particles.txt");

    /**
     * Adds missed mentions: names found elsewhere in the article, and surnames of full names, if they are separate
     * words.
     */
    List<FoundName> addTo(TaggableText text, List<FoundName> classified) {
        Map<String, FoundName> sought = sought(classified);
        if (sought.isEmpty()) {
            return classified;
        }
        List<FoundName> found = withParticles(text, classified, sought);
        List<FoundName> all = new ArrayList<>(found);
        int next = 0;
        for (Span block : text.blocks()) {
            int at = block.start();
            while (at < block.end()) {
                while (next < found.size() && found.get(next).span().end() <= at) {
                    next++;
                }
                if (next < found.size() && found.get(next).span().start() <= at) {
                    at = found.get(next).span().end();
                    continue;
                }
                int end = wordEnd(text.text(), at, block.end());
                FoundName same = sought.get(text.text().substring(at, end));
                if (same != null
                        && !(next < found.size() && found.get(next).span().start() < end)
                        && !isNounHere(text.text(), at, end)) {
                    Span span = new Span(withParticles(text.text(), same, at, block.start()), end);
                    all.add(new FoundName(same.kind(), span, span.of(text.text()), CONFIDENCE, Evidence.RECURRENCE));
                }
                at = Math.max(end, at + 1);
            }
        }
        all.sort(Comparator.comparing(FoundName::span));
        return all;
    }

    /** The names, with surnames that include the particles of their full names. */
    private static List<FoundName> withParticles(
            TaggableText text, List<FoundName> found, Map<String, FoundName> sought) {
        List<FoundName> whole = new ArrayList<>();
        int earliest = 0;
        for (FoundName name : found) {
            FoundName full = sought.get(name.surface());
            int start = name.span().start();
            if (full != null && name.kind() == EntityKind.PERSON && full.kind() == EntityKind.PERSON) {
                start = withParticles(text.text(), full, start, earliest);
            }
            whole.add(name.at(new Span(start, name.span().end()), text.text()));
            earliest = name.span().end();
        }
        return whole;
    }

    /** The beginning of a surname with particles before it: "Von der Leyen". */
    private static int withParticles(String text, FoundName full, int at, int earliest) {
        String[] words = full.surface().split(" ");
        int start = at;
        for (int word = words.length - 2; word > 0 && PARTICLES.contains(words[word]); word--) {
            int before = start - words[word].length() - 1;
            if (before < earliest || !text.regionMatches(true, before, words[word] + " ", 0, start - before)) {
                break;
            }
            start = before;
        }
        boolean wholeWord = start == at || start == earliest || !Character.isLetter(text.charAt(start - 1));
        return wholeWord ? start : at;
    }

    private Map<String, FoundName> sought(List<FoundName> found) {
        Map<String, FoundName> sought = new HashMap<>();
        for (FoundName name : found) {
            boolean full = name.kind() == EntityKind.PERSON && name.surface().indexOf(' ') > 0;
            String word = full ? name.surface().substring(name.surface().lastIndexOf(' ') + 1) : name.surface();
            if ((name.confidence() >= .6 || isStrange(word))
                    && (word.length() > 3 || full && INITIAL.matcher(word).matches())
                    && word.indexOf(' ') < 0
                    && Character.isUpperCase(word.charAt(0))
                    && (full || !isEveryday(word))) {
                sought.putIfAbsent(word, name);
                if (!isEveryday(word + "s") && !word.endsWith(".")) {
                    sought.putIfAbsent(word + "s", name);
                }
            }
        }
        return sought;
    }

    /** Whether a word can only be a name, however doubtful the classifier is. */
    private boolean isStrange(String word) {
        return german != null && german.isUnknown(word);
    }

    private boolean isEveryday(String word) {
        return german == null || german.isEveryday(word);
    }

    /**
     * Whether a surname that may be a noun ("Koch", "Richter", "Brown") is a noun here: in German after an article or
     * an adjective; in English, which has no dictionary here, unless it follows a small word inside a sentence.
     */
    private boolean isNounHere(String text, int start, int end) {
        if (!isEveryday(text.substring(start, end))) {
            return false;
        }
        int before = start;
        while (before > 0 && text.charAt(before - 1) == ' ') {
            before--;
        }
        int first = before;
        while (first > 0 && Character.isLetter(text.charAt(first - 1))) {
            first--;
        }
        String word = text.substring(first, before);
        if (german == null) {
            return word.isEmpty() || Character.isUpperCase(word.charAt(0));
        }
        boolean begins = word.isEmpty() && (first == 0 || "\"„“»«,:".indexOf(text.charAt(first - 1)) < 0);
        return begins && !isSubject(text, end)
                || NameWords.DETERMINER.has(SmallLetters.of(word))
                || german.isAdjective(word);
    }

    /**
     * Whether a noun without article at the beginning of a sentence is the subject of a verb: "Wiese hatte gewonnen".
     */
    static boolean isSubject(String text, int end) {
        int verb = end + 1;
        return end < text.length()
                && text.charAt(end) == ' '
                && isSingularVerb(text.substring(verb, wordEnd(text, verb, text.length())));
    }

    static boolean isSingularVerb(String word) {
        return SINGULAR_VERB.matcher(word).matches();
    }

    /**
     * The end of the word at this place, with hyphenated parts and an initial's full stop; the place itself if no word
     * begins here.
     */
    private static int wordEnd(String text, int start, int limit) {
        int end = start;
        while (end < limit
                && (Character.isLetterOrDigit(text.charAt(end)) || "-‐‑'’/&".indexOf(text.charAt(end)) >= 0)) {
            end++;
        }
        boolean initial = end == start + 1
                && end < limit
                && text.charAt(end) == '.'
                && Character.isUpperCase(text.charAt(start))
                && (end + 2 >= limit || !Character.isUpperCase(text.charAt(end + 2)));
        return initial ? end + 1 : end;
    }
}
