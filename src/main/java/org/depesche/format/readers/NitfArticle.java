package org.depesche.format.readers;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.depesche.format.CleanText;
import org.depesche.format.DraftBuilder;
import org.depesche.format.HeaderField;
import org.depesche.format.Passage;
import org.depesche.tagging.AuthorityId;
import org.depesche.tagging.Block;
import org.depesche.tagging.EntityKind;
import org.jsoup.nodes.Element;

/**
 * Reads the printed parts of NITF, and the names that it states, into a draft. NewsML carries such articles, whole or in
 * part, with management data of its own.
 *
 * @param nitf the article, or an element with parts of one
 */
public record NitfArticle(Element nitf, DraftBuilder draft) {

    private static final Pattern EXPLAINED = Pattern.compile("(?<=\\S)\\s+\\([^()]{1,60}\\)$");

    /** The length of an article in an index: "(S)", "(M)". */
    private static final Pattern INDEXED = Pattern.compile("\\([SML]\\)$");

    /** A single keyword is a slug. */
    private static final int FEWEST_KEYWORDS = 2;

    private static final Pattern INVERTED =
            Pattern.compile("^(\\p{Lu}[\\p{L}'’ -]{1,40}), (\\p{Lu}[\\p{L}'’. -]{0,40})$");

    /** Takes out notes: they are for the desk, may have private telephone numbers, and may contain whole bodies. */
    public static void removeNotes(Element within) {
        Markup.remove(within.select("note, ed-msg"));
    }

    /** Reads headline, second line, byline and dateline. A headline that the draft has already stays. */
    public void readHead() {
        new NitfHead(nitf, draft).read();
    }

    /**
     * The text with its subheads, below its lead. Papers and agencies state the lead as the summary: one that the text does
     * not repeat, and that is no entry of an index.
     */
    public List<Passage> completed(List<Passage> stated) {
        List<Passage> text = AgencySubheads.in(stated);
        Element summary = NitfHead.first(nitf, "abstract");
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
        if (nitf.select("keyword[key~=\\S]").size() < FEWEST_KEYWORDS) {
            readSubjects();
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

    /** Reads the subjects by which an agency sorts its articles, in place of keywords that are chosen for each. */
    private void readSubjects() {
        for (Element subject : nitf.getElementsByTag("tobject.subject")) {
            String matter = subject.attr("tobject.subject.matter");
            draft.keyword(matter.isBlank() ? subject.attr("tobject.subject.type") : matter);
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
}
