package org.depesche.format.readers;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.depesche.article.Byline;
import org.depesche.format.CleanText;
import org.depesche.format.DatelineText;
import org.depesche.format.DraftBuilder;
import org.depesche.format.HeaderField;
import org.depesche.format.MarkedText;
import org.depesche.format.Passage;
import org.depesche.tagging.AuthorityId;
import org.depesche.tagging.Block;
import org.depesche.tagging.EntityKind;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Reads what NITF prints, and the names that it states, into a draft. NewsML carries such articles, whole or in part, with
 * management data of its own.
 *
 * @param nitf the article, or an element with parts of one
 */
public record NitfArticle(Element nitf, DraftBuilder draft) {

    private static final Pattern EXPLAINED = Pattern.compile("(?<=\\S)\\s+\\([^()]{1,60}\\)$");

    private static final Pattern BY = Pattern.compile("(?i)^(?:by|von|from|par|por|da|door|av|af)\\b");

    /** Shorter lines may name a desk. */
    private static final int FEWEST_WORDS = 6;

    /** The class of a line below the headline, beside which another is the kicker. */
    private static final Pattern BELOW = Pattern.compile("(?i)unter|sub|deck");

    /** The length of an article in an index: "(S)", "(M)". */
    private static final Pattern INDEXED = Pattern.compile("\\([SML]\\)$");

    private static final Pattern INVERTED =
            Pattern.compile("^(\\p{Lu}[\\p{L}'’ -]{1,40}), (\\p{Lu}[\\p{L}'’. -]{0,40})$");

    /** Takes out notes: they are for the desk, may have private telephone numbers, and may contain whole bodies. */
    public static void removeNotes(Element within) {
        Markup.remove(within.select("note, ed-msg"));
    }

    /** Reads headline, second line, byline and dateline. A headline that the draft has already stays. */
    public void readHead() {
        Element head = first(nitf, "body.head");
        Element lines = head == null ? first(nitf, "hedline") : head;
        if (lines != null) {
            Element headline = first(lines, "hl1");
            if (headline != null && !draft.hasHeadline()) {
                draft.headline(MarkedText.passagesOf(headline));
            }
            draft.put(HeaderField.KICKER, text(lines, "hl2"));
            lines.getElementsByTag("hl2").stream()
                    .skip(1)
                    .filter(line -> BELOW.matcher(line.className()).find())
                    .findFirst()
                    .ifPresent(line -> draft.secondLine(line.text()));
        }
        if (head != null) {
            readByline(first(head, "byline"));
            readDateline(first(head, "dateline"));
            draft.put(HeaderField.SOURCE, text(head, "distributor"));
        }
        draft.put(HeaderField.HEADLINE, text(nitf, "title"));
    }

    private void readByline(@Nullable Element byline) {
        if (byline == null) {
            return;
        }
        Element name = byline.clone();
        Markup.remove(name.select("byttl, virtloc"));
        List<String> people = name.getElementsByTag("person").eachText().stream()
                .map(CleanText::line)
                .filter(one -> !one.isEmpty())
                .map(NitfArticle::author)
                .toList();
        // the title behind it stood after a comma
        String printed = CleanText.line(name.text()).replaceFirst("(?<![\\s,;])[\\s,;]+$", "");
        if (people.isEmpty() && isSentence(printed)) {
            draft.put(HeaderField.KICKER, printed);
        } else if (people.isEmpty()) {
            draft.put(HeaderField.BYLINE, printed);
        } else {
            Byline parsed = Byline.parse(printed);
            draft.byline(parsed.authors().size() > people.size() ? parsed : new Byline(printed, people));
        }
    }

    /** Whether a byline names nobody and is as long as a second line, which agencies without a place for it write there. */
    private static boolean isSentence(String printed) {
        Byline byline = Byline.parse(printed);
        return byline.authors().isEmpty()
                && byline.agency() == null
                && !BY.matcher(printed).find()
                && printed.split(" ").length >= FEWEST_WORDS;
    }

    /** A name as it is written, and not as it is printed in capitals. */
    private static String author(String name) {
        List<String> names = Byline.parse(name).authors();
        return names.size() == 1 ? names.getFirst() : name;
    }

    private void readDateline(@Nullable Element dateline) {
        if (dateline == null) {
            return;
        }
        Element location = first(dateline, "location");
        Element city = first(dateline, "city");
        Element named = city != null ? city : location;
        if (named == null) {
            Element line = dateline.clone();
            Markup.remove(line.getElementsByTag("story.date"));
            draft.put(HeaderField.PLACE, CleanText.line(line.text()).replaceFirst("(?<![\\s,;])[\\s,;]+$", ""));
            return;
        }
        String place = CleanText.line(named.text());
        Element date = first(dateline, "story.date");
        String day = date == null ? "" : CleanText.line(date.text());
        boolean capitals = place.equals(place.toUpperCase(Locale.ROOT));
        if (!place.isEmpty()) {
            String printed = CleanText.line(dateline.text());
            draft.dateline(
                    capitals ? DatelineText.asName(place) : place,
                    day.isEmpty() ? null : day,
                    // the two may stand side by side without a blank
                    printed.equals(place + day) && !day.isEmpty() ? place + ", " + day : printed);
        }
    }

    /**
     * The text with its subheads, below its lead. Papers and agencies state the lead as the summary: one that the text does
     * not repeat, and that is no entry of an index.
     */
    public List<Passage> completed(List<Passage> stated) {
        List<Passage> text = AgencySubheads.in(stated);
        Element summary = first(nitf, "abstract");
        String words = summary == null ? "" : Markup.line(summary.text());
        boolean lead = !words.isEmpty()
                && !draft.isInHeading(words)
                && !INDEXED.matcher(words).find()
                && text.stream().anyMatch(passage -> passage.kind() == Block.Kind.PARAGRAPH)
                && text.stream().noneMatch(passage -> passage.kind() == Block.Kind.LEAD)
                && !SummaryLead.isTaken(words, text);
        if (!lead) {
            return text;
        }
        List<Passage> whole = new ArrayList<>();
        whole.add(Passage.of(Block.Kind.LEAD, words));
        whole.addAll(text);
        return whole;
    }

    /** Reads keywords, subjects, and the names that are stated outside the text. */
    public void readNames() {
        nitf.getElementsByTag("keyword").forEach(word -> draft.put(HeaderField.KEYWORDS, word.attr("key")));
        for (Element subject : nitf.getElementsByTag("tobject.subject")) {
            String matter = subject.attr("tobject.subject.matter");
            draft.keyword(matter.isBlank() ? subject.attr("tobject.subject.type") : matter);
        }
        for (Element meta : nitf.getElementsByTag("meta")) {
            boolean slug = meta.attr("name").matches("(?i)slug(?:line)?");
            boolean keywords = meta.attr("name").matches("(?i)(?:[a-z]+-)?keywords");
            draft.put(HeaderField.SLUGLINE, slug ? meta.attr("content") : null);
            draft.put(HeaderField.KEYWORDS, keywords ? meta.attr("content") : null);
        }
        nitf.select("body\\.head > org").forEach(org -> draft.tag(EntityKind.ORGANISATION, org.text()));
        for (Element identified : nitf.getElementsByTag("identified-content")) {
            tags(identified, "person", EntityKind.PERSON);
            tags(identified, "location", EntityKind.PLACE);
            tags(identified, "org", EntityKind.ORGANISATION);
            identified
                    .select("classifier[type~=(?i)descriptor|subject|keyword|topic]")
                    .forEach(word -> {
                        draft.keyword(word.text().isBlank() ? word.attr("value") : word.text());
                    });
        }
    }

    private void tags(Element within, String name, EntityKind kind) {
        for (Element tag : within.getElementsByTag(name)) {
            AuthorityId id = AuthorityId.of(tag.attr("idsrc"), tag.attr("value"));
            String stated = CleanText.line(MarkedText.nameIn(tag));
            draft.tag(kind, asPrinted(kind, stated), id == null ? List.of() : List.of(id));
        }
    }

    /** The name of an index as texts have it: "Sample, Peter J" is "Peter J Sample", "Kiel (Germany)" is "Kiel". */
    private static String asPrinted(EntityKind kind, String name) {
        return switch (kind) {
            case PERSON -> INVERTED.matcher(name).replaceFirst("$2 $1");
            case PLACE -> EXPLAINED.matcher(name).replaceFirst("");
            default -> name;
        };
    }

    /** The text of an element; null if there is none. */
    static @Nullable String text(Element within, String name) {
        Element found = first(within, name);
        return found == null ? null : found.text();
    }

    static @Nullable Element first(Element within, String name) {
        return within.getElementsByTag(name).first();
    }
}
