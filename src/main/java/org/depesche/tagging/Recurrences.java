package org.depesche.tagging;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the mentions of an article's names that the classifier, which sees one sentence at a time, has missed. */
final class Recurrences {

    private static final double CONFIDENCE = .6;
    private static final Pattern DETERMINER = Pattern.compile(
            "(?i)(der|die|das|den|dem|des|im|am|vom|zum|zur|beim|ins|ans"
                    + "|[kmds]?ein(e[rsnm]?)?|(ihr|unser|eur|dies|jed|welch)(e[rsnm]?)?|alle|viele|einige|mehrere|beide|manche)");

    private static final Set<String> PARTICLES = WordList.words("name-particles.txt");

    private final @Nullable GermanWords german;

    Recurrences(@Nullable GermanWords german) {
        this.german = german;
    }

    /**
     * Adds what the classifier missed: a name that it found elsewhere in the article, and the surname of a full name, where
     * they stand as words of their own.
     */
    List<FoundName> addTo(TaggableText text, List<FoundName> found) {
        Map<String, FoundName> sought = sought(found);
        if (sought.isEmpty()) {
            return found;
        }
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

    /** Where the surname begins if its particles stand before it: "Von der Leyen". */
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
            if (name.confidence() >= .6
                    && word.length() > 3
                    && word.indexOf(' ') < 0
                    && Character.isUpperCase(word.charAt(0))
                    && (full || !isEveryday(word))) {
                sought.putIfAbsent(word, name);
                if (!isEveryday(word + "s")) {
                    sought.putIfAbsent(word + "s", name);
                }
            }
        }
        return sought;
    }

    private boolean isEveryday(String word) {
        return german == null || german.isEveryday(word);
    }

    /**
     * Whether a surname that may also be a noun ("Koch", "Richter", "Brown") is the noun here: in German if an article or an
     * adjective stands before it; in English, which has no dictionary here, unless it stands in a sentence after a small word.
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
        return word.isEmpty() && (first == 0 || "\"„“»«,:".indexOf(text.charAt(first - 1)) < 0)
                || DETERMINER.matcher(word).matches()
                || german.isAdjective(word);
    }

    /** The end of the word at this place, hyphenated parts and all; the place itself if no word begins here. */
    private static int wordEnd(String text, int start, int limit) {
        int end = start;
        while (end < limit
                && (Character.isLetterOrDigit(text.charAt(end)) || "-‐‑'’/&".indexOf(text.charAt(end)) >= 0)) {
            end++;
        }
        return end;
    }
}
