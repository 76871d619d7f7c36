package org.depesche.tagging.names;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.depesche.tagging.EntityKind;
import org.depesche.tagging.Evidence;
import org.depesche.tagging.SmallLetters;
import org.depesche.tagging.Span;
import org.depesche.tagging.TaggableText;
import org.depesche.tagging.WordList;
import org.depesche.tagging.text.NameWords;
import org.depesche.tagging.text.NounClasses;
import org.jspecify.annotations.Nullable;

/**
 * Finds English names that the classifier knows nothing of. Inside a sentence English writes capitals for names alone: several
 * words with capitals are a name, and so is a single word that recurs in the article.
 */
record UnknownEnglishNames(NameTitles titles) {

    private static final double CONFIDENCE = .5;

    /** The occurrences of a single word. */
    private static final int LEAST = 2;

    private static final int SHORTEST = 4;

    private static final String WORD = "\\p{Lu}[\\p{L}\\p{N}]*+(?:-[\\p{L}\\p{N}]++)*+";

    /** "Lumen Fields", "Museum of the Sea", "Needle {@literal &} Thread" */
    private static final Pattern NAME =
            Pattern.compile("(?<![\\p{L}\\p{N}’'-])" + WORD + "(?:(?: | & | of | of the )" + WORD + "){0,7}+");

    /** The words that join the first word of a name to the next. */
    private static final Pattern JOINT = Pattern.compile(" (?:& |of the |of )?");

    private static final Pattern SMALL = Pattern.compile("(?<![\\p{L}\\p{N}])\\p{Ll}{3,}(?![\\p{L}\\p{N}])");

    /** "Irish", "Kenyan", "Monday" */
    private static final Pattern PEOPLE_OR_DAY = Pattern.compile("\\p{L}+(?:ish|ese|ian|ans|can|ean|yan|day)s?");

    private static final Pattern ADVERB = Pattern.compile("\\p{L}{3,}ly");

    /** The end of a paragraph of sentences. */
    private static final Pattern PROSE = Pattern.compile("[.!?:…][\"”’)]*\\s*$");

    private static final Set<String> FUNCTION = WordList.words("function-words-en.txt");
    private static final Set<String> NEVER = WordList.words("never-names.txt");

    /**
     * A place of words with capitals.
     *
     * @param isInside whether a sentence has begun before them, so that their capitals tell something
     * @param isPlace whether they follow "in" or "near"
     */
    private record Occurrence(Span span, String words, boolean isInside, boolean isPlace) {}

    List<FoundName> addTo(TaggableText text, List<FoundName> found) {
        Map<String, List<Occurrence>> occurrences = occurrences(text, found);
        Set<String> small =
                SMALL.matcher(text.text()).results().map(MatchResult::group).collect(Collectors.toSet());
        Map<String, EntityKind> names = new HashMap<>();
        occurrences.forEach((words, places) -> {
            if (isName(words, places, small)) {
                EntityKind kind = kind(words, places);
                names.put(words, kind);
                int blank = words.indexOf(' ');
                if (kind == EntityKind.ORGANISATION
                        && blank >= SHORTEST
                        && isUnknown(words.substring(0, blank), small)) {
                    names.putIfAbsent(words.substring(0, blank), kind);
                }
            }
        });
        List<FoundName> all = new ArrayList<>(found);
        names.forEach((words, kind) -> occurrences
                .getOrDefault(words, List.of())
                .forEach(place -> all.add(new FoundName(
                        kind, place.span(), place.span().of(text.text()), CONFIDENCE, Evidence.RECURRENCE))));
        all.sort(Comparator.comparing(FoundName::span));
        return all;
    }

    private boolean isName(String words, List<Occurrence> places, Set<String> small) {
        int blank = words.lastIndexOf(' ');
        if (places.stream().noneMatch(Occurrence::isInside) || isNoEnd(words.substring(blank + 1))) {
            return false;
        }
        return blank > 0 || places.size() >= LEAST && words.length() >= SHORTEST && isUnknown(words, small);
    }

    /** "Housing Act", "Easter Monday", "Prime Minister", "Plan B" */
    private boolean isNoEnd(String word) {
        return word.length() == 1
                || NameWords.NO_NAME_END.has(word)
                || NEVER.contains(word)
                || isPeople(word)
                || titles.announcesPerson(word);
    }

    /** Whether a single word is hardly anything but a name. */
    private static boolean isUnknown(String word, Set<String> small) {
        return !small.contains(SmallLetters.of(word))
                && word.chars().anyMatch(Character::isLowerCase)
                && !isPeople(word)
                && !isNoun(word);
    }

    private static boolean isPeople(String word) {
        return NameWords.PEOPLE_ADJECTIVE.has(word)
                || PEOPLE_OR_DAY.matcher(word).matches();
    }

    private static boolean isNoun(String word) {
        return !NounClasses.ENGLISH.of(word).equals(NounClasses.NONE);
    }

    private static EntityKind kind(String words, List<Occurrence> places) {
        Gazetteer.Known known = Gazetteer.get().find(words);
        if (known != null) {
            return known.kind();
        }
        boolean landmark = NameWords.LANDMARK_END.has(words.substring(words.lastIndexOf(' ') + 1))
                || NameWords.LANDMARK_START.has(words.substring(0, Math.max(0, words.indexOf(' '))));
        long located = places.stream().filter(Occurrence::isPlace).count();
        return landmark || 2 * located > places.size() ? EntityKind.PLACE : EntityKind.ORGANISATION;
    }

    /** The places of words with capitals that overlap no name. */
    private Map<String, List<Occurrence>> occurrences(TaggableText text, List<FoundName> found) {
        Map<String, List<Occurrence>> all = new LinkedHashMap<>();
        int next = 0;
        for (int i = 0; i < text.blocks().size(); i++) {
            Span block = text.blocks().get(i);
            boolean prose = i > 0 && PROSE.matcher(block.of(text.text())).find();
            Matcher matcher = NAME.matcher(text.text()).region(block.start(), block.end());
            while (matcher.find()) {
                Occurrence occurrence = occurrence(text.text(), matcher, block, prose);
                if (occurrence == null) {
                    continue;
                }
                Span span = occurrence.span();
                while (next < found.size() && found.get(next).span().end() <= span.start()) {
                    next++;
                }
                if (next == found.size() || !found.get(next).span().overlaps(span)) {
                    all.computeIfAbsent(occurrence.words(), own -> new ArrayList<>())
                            .add(occurrence);
                }
            }
        }
        return all;
    }

    /** The words from the first one on that may belong to a name; null if there is none. */
    private @Nullable Occurrence occurrence(String text, Matcher matcher, Span block, boolean prose) {
        int start = matcher.start();
        boolean begins = begins(text, start, block.start());
        Predicate<String> isNoStart = begins ? this::isNoStartOfSentence : this::isNoStart;
        String words = matcher.group();
        for (int blank = words.indexOf(' '); blank > 0; blank = words.indexOf(' ')) {
            if (!isNoStart.test(words.substring(0, blank))) {
                boolean inside = prose && (!begins || !words.contains(" of "));
                return new Occurrence(new Span(start, matcher.end()), words, inside, isPlace(text, start));
            }
            Matcher joint = JOINT.matcher(words);
            int skipped = joint.find(blank) ? joint.end() : blank + 1;
            start += skipped;
            words = words.substring(skipped);
            begins = false;
            isNoStart = this::isNoStart;
        }
        return isNoName(words)
                ? null
                : new Occurrence(new Span(start, matcher.end()), words, prose && !begins, isPlace(text, start));
    }

    private boolean isNoStartOfSentence(String word) {
        return isNoStart(word) || isNoun(word) || ADVERB.matcher(word).matches();
    }

    private boolean isNoStart(String word) {
        return isNoName(word) || isPeople(word) || NameWords.NO_NAME_START.has(word) || word.endsWith("-based");
    }

    private boolean isNoName(String word) {
        return FUNCTION.contains(SmallLetters.of(word))
                || NEVER.contains(word)
                || NameWords.MONTH_AS_FIRST_NAME.has(word)
                || titles.announcesPerson(word)
                || titles.announcesOrganisation(word);
    }

    /** Whether a capital tells nothing: at the start of a sentence or a quotation. */
    private static boolean begins(String text, int at, int from) {
        int before = at - 1;
        while (before >= from && text.charAt(before) == ' ') {
            before--;
        }
        return before < from
                || !Character.isLetterOrDigit(text.charAt(before)) && ",)’'".indexOf(text.charAt(before)) < 0;
    }

    private static boolean isPlace(String text, int at) {
        int end = Math.max(0, at - 1);
        int start = end;
        while (start > 0 && Character.isLetter(text.charAt(start - 1))) {
            start--;
        }
        return NameWords.LOCATING.has(text.substring(start, end));
    }
}
