package org.depesche.format.markdown;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.depesche.article.Byline;
import org.depesche.article.Doubt;
import org.depesche.format.DraftBuilder;
import org.depesche.format.HeaderField;
import org.depesche.format.Sentences;
import org.depesche.format.readers.Markup;
import org.jspecify.annotations.Nullable;

/** The values of front matter, whatever its notation: texts, lists and tables. */
final class FrontFields {

    /** The line above the headline, if there is one below it as well. */
    private static final Set<String> ABOVE = Set.of("kicker", "dachzeile", "oberzeile", "spitzmarke", "overline");

    private static final Set<String> LEADS = Set.of("""
            summary excerpt teaser lead vorspann abstract intro standfirst zusammenfassung anriss
            """.strip().split("\\s+"));

    private static final Pattern CAPTION = Pattern.compile(
            "bildunterschrift|bildtext|(?:(?:feature[d]?|hero|lead|main|cover|header|teaser) ?)?(?:image|photo|picture|cover|hero|thumbnail) ?caption");

    private static final Pattern CREDIT = Pattern.compile(
            "bildnachweis|bildquelle|fotocredit|(?:(?:feature[d]?|hero|lead|main|cover|header|teaser) ?)?(?:image|photo|picture|cover|hero|thumbnail) ?credits?");

    /** The text that generators give to search engines: the second line, or a short form of the article. */
    private static final String DESCRIPTION = "description";

    /** Names of addresses, which are the identity only if they are whole. */
    private static final Set<String> ADDRESSES =
            Set.of("canonicalurl", "canonical", "canonical url", "permalink", "url", "link");

    /** Tables in which generators keep the fields of a site's own. */
    private static final Set<String> TABLES =
            Set.of("params", "taxonomies", "extra", "meta", "metadata", "article", "cover");

    /** The table of the picture above the text, which may be hidden where the text is not. */
    private static final String COVER = "cover";

    private static final Pattern ADDRESS =
            Pattern.compile("(?i)https?://(?:www\\.)?(?<host>[\\w.-]{3,100}\\.\\w{2,20})(?:[/:?#]\\S*)?");

    private static final Pattern MAIL = Pattern.compile("\\s*<[^<>]*@[^<>]*>");
    /** The sign of a tag in Obsidian. */
    private static final Pattern HASH = Pattern.compile("^#+(?=\\p{L})");

    private static final int DEEPEST = 3;

    private final DraftBuilder draft;
    private final Map<HeaderField, String> later = new EnumMap<>(HeaderField.class);
    private @Nullable String lead;
    private boolean hasLayout;
    private boolean hasKicker;
    private @Nullable String second;
    private @Nullable String description;
    private @Nullable String caption;
    private @Nullable String credit;

    FrontFields(DraftBuilder draft) {
        this.draft = draft;
    }

    /** Puts all values into the draft. Those of a site's own tables come last. */
    void putAll(Map<?, ?> stated) {
        putAll(stated, 0);
        if (second != null) {
            draft.secondLine(second);
        }
        if (description != null && !hasKicker && !Sentences.isEnded(description)) {
            draft.put(HeaderField.KICKER, Markup.line(description));
        } else if (description != null && lead == null) {
            lead = description;
        }
        later.forEach(draft::put);
        if (caption != null) {
            draft.picture(caption, credit);
        }
    }

    private void putAll(Map<?, ?> stated, int depth) {
        hasLayout |= stated.containsKey("layout");
        stated.forEach((name, value) -> put(String.valueOf(name), value));
        stated.forEach((name, value) -> {
            String small = FrontValue.name(String.valueOf(name));
            FrontPicture picture = FrontPicture.of(small, value);
            if (picture != null && caption == null) {
                caption = picture.caption();
                credit = credit == null ? picture.credit() : credit;
            }
            if (value instanceof Map<?, ?> table && depth < DEEPEST && TABLES.contains(small)) {
                putAll(small.equals(COVER) ? withoutSwitches(table) : table, depth + 1);
            }
        });
    }

    private static Map<?, ?> withoutSwitches(Map<?, ?> picture) {
        Map<Object, Object> rest = new LinkedHashMap<>(picture);
        rest.keySet().removeIf(name -> FrontValue.isHiding(String.valueOf(name)));
        return rest;
    }

    /** The stated lead; null if there is none. */
    @Nullable
    String lead() {
        return lead;
    }

    /** @param value a text, a list, a map or null */
    void put(String stated, @Nullable Object value) {
        FrontValue front = FrontValue.of(stated, value);
        HeaderField field = front.field();
        List<String> texts = front.texts();
        if (front.isWithheld()) {
            draft.put(HeaderField.STATUS, "draft");
            return;
        }
        if (field == HeaderField.STATUS && texts.size() != 1) {
            draft.doubt(Doubt.STATUS);
        }
        if (field == HeaderField.EMBARGO && texts.isEmpty() && value instanceof Map) {
            draft.doubt(Doubt.EMBARGO);
        }
        if (texts.isEmpty() || front.isSwitch()) {
            return;
        }
        if (front.name().equals(DESCRIPTION)) {
            description = texts.getFirst();
        } else if (field != null) {
            put(field, front.name(), texts);
        } else {
            putOther(front.name(), texts);
        }
    }

    private void put(HeaderField field, String name, List<String> texts) {
        switch (field) {
            case BYLINE -> authors(texts);
            case KEYWORDS ->
                words(texts).forEach(text -> draft.put(field, HASH.matcher(text).replaceFirst("")));
            case PEOPLE, PLACES, ORGANISATIONS -> texts.forEach(text -> draft.put(field, text));
            case SECTION -> {
                List<String> words = words(texts);
                draft.put(field, words.getFirst());
                words.stream().skip(1).forEach(draft::keyword);
            }
            case DATE -> {
                if (name.equals("date") || name.equals("datum")) {
                    draft.put(field, texts.getFirst());
                } else {
                    later.putIfAbsent(field, texts.getFirst());
                }
            }
            case KICKER -> {
                hasKicker = true;
                if (ABOVE.contains(name)) {
                    draft.put(field, Markup.line(texts.getFirst()));
                } else if (second == null) {
                    second = Markup.line(texts.getFirst());
                }
            }
            case HEADLINE -> draft.put(field, Markup.line(texts.getFirst()));
            case LEAD -> lead = lead == null ? texts.getFirst() : lead;
            case SOURCE -> source(texts.getFirst());
            default -> draft.put(field, texts.getFirst());
        }
    }

    /** Reads the outlet; programs that clip pages state the address of the page. */
    private void source(String text) {
        Matcher address = ADDRESS.matcher(text);
        if (address.matches()) {
            later.putIfAbsent(HeaderField.ID, text);
            later.putIfAbsent(HeaderField.SOURCE, address.group("host"));
        } else {
            draft.put(HeaderField.SOURCE, text);
        }
    }

    private void putOther(String name, List<String> texts) {
        String text = texts.getFirst();
        if (LEADS.contains(name)) {
            lead = lead == null ? text : lead;
        } else if (CAPTION.matcher(name).matches()) {
            caption = caption == null ? text : caption;
        } else if (CREDIT.matcher(name).matches()) {
            credit = credit == null ? text : credit;
        } else if (ADDRESSES.contains(name) && text.matches("(?i)https?://.*")) {
            later.putIfAbsent(HeaderField.ID, text);
        } else if (name.equals("created")) {
            later.putIfAbsent(HeaderField.DATE, text);
        }
    }

    /** Jekyll, whose files name a layout, divides a text with several words. */
    private List<String> words(List<String> texts) {
        boolean several = hasLayout && texts.size() == 1 && texts.getFirst().matches("[^,;|]{1,1000}");
        return several ? List.of(texts.getFirst().split("\\s+")) : texts;
    }

    private void authors(List<String> texts) {
        List<String> names = new ArrayList<>();
        texts.forEach(text ->
                names.addAll(Byline.parse(MAIL.matcher(text).replaceAll("")).authors()));
        if (names.isEmpty() && !texts.getFirst().strip().contains(" ")) {
            // an account; another property may have the name
            later.putIfAbsent(HeaderField.BYLINE, texts.getFirst());
        } else if (texts.size() == 1) {
            draft.byline(new Byline(MAIL.matcher(texts.getFirst()).replaceAll(""), names));
        } else {
            draft.authors(names);
        }
    }
}
