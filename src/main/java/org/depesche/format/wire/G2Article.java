package org.depesche.format.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.depesche.article.Doubt;
import org.depesche.format.DraftBuilder;
import org.depesche.format.HeaderField;
import org.depesche.format.Item;
import org.depesche.format.Passage;
import org.depesche.format.Problem;
import org.depesche.format.readers.KillWords;
import org.depesche.format.readers.Markup;
import org.depesche.format.readers.Rights;
import org.depesche.format.readers.SummaryLead;
import org.depesche.tagging.Block;
import org.jspecify.annotations.Nullable;

/** Reads a {@code newsItem} of NewsML-G2 into a draft. */
record G2Article(NewsElement item, G2Message message, G2Pictures pictures, DraftBuilder draft) {

    private static final Set<String> TEXT_TYPES = Set.of("text", "composite", "article", "story", "news");

    private static final Set<String> SUMMARIES = Set.of("summary", "lead", "teaser", "standfirst", "intro");

    Item item(int index) {
        List<NewsElement> contents = item.all("contentset").stream()
                .flatMap(set -> set.children().stream())
                .toList();
        String language = language(contents);
        List<Rendition> renditions = renditions(NewsElement.inLanguage(contents, language));
        boolean withdrawn = readStatus();
        String other = otherType(withdrawn ? List.of() : contents, renditions);
        if (other != null) {
            return new Item.Skipped(index, Problem.of("no-text-type", other));
        }
        readIdentity();
        IdfLinks links = new IdfLinks(item, draft);
        links.readDate();
        links.readSource();
        readDates();
        G2Concepts concepts = new G2Concepts(item, message, language);
        G2Parties parties = new G2Parties(item, concepts, draft);
        parties.readSource(language);
        Rendition best = Rendition.best(renditions);
        for (NewsElement meta : item.all("contentmeta")) {
            readSummary(meta, best, language);
            G2Headlines.read(NewsElement.inLanguage(meta.all("headline"), language), draft);
            draft.put(HeaderField.SLUGLINE, meta.line("slugline"));
            parties.readAuthors(meta, language);
            NewsElement.inLanguage(meta.all("dateline"), language)
                    .forEach(dateline -> draft.put(HeaderField.PLACE, dateline.line()));
            new G2Subjects(concepts, draft).read(meta);
        }
        links.read();
        new G2Subjects(concepts, draft).readMarked(item);
        draft.put(HeaderField.LANGUAGE, language);
        readRights(concepts, language);
        if (best != null) {
            best.read(draft);
        }
        draft.put(HeaderField.HEADLINE, item.line("itemmeta", "title"));
        readFallbacks(concepts, language);
        if (!withdrawn) {
            pictures.readInto(item, language, draft);
        }
        return draft.item(index);
    }

    /**
     * The language of the text; null if it is not stated. An item may have its text in several languages: that of its
     * properties is preferred.
     */
    private @Nullable String language(List<NewsElement> contents) {
        String stated = item.attributeOf("tag", "contentmeta", "language");
        if (stated != null) {
            return stated;
        }
        List<String> spoken = contents.stream()
                .filter(G2Article::isInline)
                .flatMap(content -> Stream.concat(content.inside("html", "nitf", "body"), Stream.of(content)))
                .map(NewsElement::language)
                .filter(Objects::nonNull)
                .toList();
        String whole = item.language();
        boolean elsewhere = whole == null || spoken.stream().noneMatch(tag -> NewsElement.isSame(tag, whole));
        return elsewhere && !spoken.isEmpty() ? spoken.getFirst() : whole;
    }

    private static boolean isInline(NewsElement content) {
        return content.is("inlinexml") || content.is("inlinedata");
    }

    private static List<Rendition> renditions(List<NewsElement> contents) {
        List<Rendition> renditions = new ArrayList<>();
        for (NewsElement content : contents) {
            String type = content.attribute("contenttype");
            boolean marked = content.is("inlinexml") || type != null && type.matches("(?i).*(?:html|xml).*");
            Rendition rendition = isInline(content) ? Rendition.of(content, marked) : null;
            if (rendition != null) {
                renditions.add(rendition);
            }
        }
        return renditions;
    }

    /** The type of an item that is no text; null if it is one. A withdrawn text comes without its content. */
    private @Nullable String otherType(List<NewsElement> contents, List<Rendition> renditions) {
        String type = QCodes.of(item.first("itemmeta", "itemclass"));
        if (type != null && !TEXT_TYPES.contains(type)) {
            return type;
        }
        if (!renditions.isEmpty() || contents.isEmpty()) {
            return null;
        }
        for (NewsElement content : contents) {
            if (content.is("inlinexml") && !content.children().isEmpty()) {
                return content.children().getFirst().name();
            }
            if (content.is("remotecontent")) {
                String media = content.attribute("contenttype");
                return media == null ? "remoteContent" : media.replaceFirst("/.*", "");
            }
        }
        return null;
    }

    private void readIdentity() {
        draft.put(HeaderField.ID, item.attribute("guid"));
        draft.put(HeaderField.VERSION, item.attribute("version"));
        item.all("itemmeta", "ednote").stream()
                .filter(note ->
                        QCodes.codes(note.attribute("role")).stream().anyMatch(role -> role.contains("correct")))
                .forEach(note -> draft.put(HeaderField.CORRECTION, note.line()));
        item.all("itemmeta", "signal").stream()
                .map(QCodes::of)
                .filter(signal -> signal != null && signal.startsWith("correct"))
                .forEach(signal -> draft.put(HeaderField.CORRECTION, signal));
    }

    /**
     * An item without a status is usable. A signal or a note may withdraw an item that the status still calls
     * usable. Tells whether it is withdrawn.
     */
    private boolean readStatus() {
        NewsElement status = item.first("itemmeta", "pubstatus");
        String code = QCodes.of(status);
        boolean killed = item.all("itemmeta", "signal").stream()
                .map(QCodes::of)
                .anyMatch(signal -> signal != null && signal.matches(".*kill.*|cancel.*|delete|withdr.*"));
        for (NewsElement note : item.all("itemmeta", "ednote")) {
            String words = note.line();
            killed |= words != null && KillWords.begin(words);
            if (words != null && KillWords.in(words)) {
                draft.doubt(Doubt.NOTICE);
            }
        }
        if (status != null && code == null) {
            draft.doubt(Doubt.STATUS);
        }
        draft.put(HeaderField.STATUS, killed ? "canceled" : code);
        for (NewsElement embargo : item.all("itemmeta", "embargoed")) {
            String until = embargo.line();
            draft.put(HeaderField.EMBARGO, until);
            if (until == null) {
                // an embargo whose end is not known yet
                draft.doubt(Doubt.EMBARGO);
            }
        }
        return killed || code != null && code.startsWith("cancel");
    }

    private void readDates() {
        draft.put(HeaderField.DATE, item.line("itemmeta", "firstcreated"));
        draft.put(HeaderField.DATE, item.line("itemmeta", "versioncreated"));
        draft.put(HeaderField.DATE, item.line("contentmeta", "contentcreated"));
        draft.put(HeaderField.DATE, item.line("contentmeta", "contentmodified"));
        draft.put(HeaderField.DATE, message.sent());
    }

    private void readRights(G2Concepts concepts, @Nullable String language) {
        List<NewsElement> notices = NewsElement.inLanguage(item.all("rightsinfo", "copyrightnotice"), language);
        String notice = notices.isEmpty() ? null : notices.getFirst().line();
        if (notice == null) {
            NewsElement holder = item.first("rightsinfo", "copyrightholder");
            notice = holder == null ? null : concepts.name(holder);
        }
        List<NewsElement> terms = NewsElement.inLanguage(item.all("rightsinfo", "usageterms"), language);
        draft.put(
                HeaderField.RIGHTS,
                Rights.of(notice, terms.stream().map(NewsElement::line).toList()));
    }

    /** Reads the summary as the lead, if it says something of its own. */
    private void readSummary(NewsElement meta, @Nullable Rendition text, @Nullable String language) {
        List<NewsElement> summaries = meta.all("description").stream()
                .filter(one -> {
                    List<String> roles = QCodes.codes(one.attribute("role"));
                    return roles.isEmpty() || roles.stream().anyMatch(SUMMARIES::contains);
                })
                .toList();
        NewsElement.inLanguage(summaries, language).stream()
                .map(NewsElement::line)
                .filter(line -> line != null
                        && text != null
                        && !text.text().isBlank()
                        && SummaryLead.isOwn(line, List.of(Passage.of(Block.Kind.PARAGRAPH, text.text())))
                        && meta.all("headline").stream().noneMatch(headline -> line.equals(headline.line())))
                .findFirst()
                .ifPresent(line -> draft.put(HeaderField.LEAD, line));
    }

    private void readFallbacks(G2Concepts concepts, @Nullable String language) {
        for (NewsElement located : item.all("contentmeta", "located")) {
            draft.put(HeaderField.PLACE, concepts.name(located));
        }
        if (draft.isEmpty()) {
            NewsElement.inLanguage(item.all("contentmeta", "description"), language).stream()
                    .filter(description -> description.line() != null)
                    .findFirst()
                    .ifPresent(description ->
                            Markup.bodyOf(description.element().wholeText()).forEach(draft::passage));
        }
    }
}
