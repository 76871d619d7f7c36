package org.depesche.format.wire;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.depesche.article.Doubt;
import org.depesche.format.CleanText;
import org.depesche.format.DraftBuilder;
import org.depesche.format.HeaderField;
import org.depesche.format.Item;
import org.depesche.format.Problem;
import org.depesche.format.readers.Markup;
import org.jspecify.annotations.Nullable;

/**
 * Reads a {@code NewsItem} of NewsML 1 into a draft.
 *
 * @param file the statements for all its items
 */
record NewsMl1Article(NewsElement item, NewsMl1File file, DraftBuilder draft) {

    private static final Pattern WITHDRAWAL = Pattern.compile(".*kill.*|cancel.*|delete.*|withdr.*");

    /** Tells a correction from an update, which is nothing but a later revision. */
    private static final Pattern RECTIFICATION = Pattern.compile("rectif.*|correct.*");

    private static final Pattern DIGIT = Pattern.compile("\\d");

    Item item(int index) {
        String language = language();
        NewsComponents components = NewsComponents.of(item, language);
        boolean withdrawn = readManagement();
        Problem other = components.texts().isEmpty() && components.summaries().isEmpty() && !withdrawn ? other() : null;
        if (other != null) {
            return new Item.Skipped(index, other);
        }
        readIdentity();
        draft.put(HeaderField.LANGUAGE, language);
        new NewsLines(item, components, new Topics(item, file.topics(), language), draft).read(language);
        // the bare word, if no line says more
        item.all("newsmanagement", "instruction").stream()
                .map(NewsComponents::formalName)
                .filter(word -> word != null && RECTIFICATION.matcher(word).matches())
                .forEach(word -> draft.put(HeaderField.CORRECTION, word));
        draft.put(HeaderField.SLUGLINE, item.line("identification", "namelabel"));
        readDates(components);
        components.texts().forEach(text -> text.read(draft));
        components.titles().forEach(title -> draft.put(HeaderField.HEADLINE, Markup.line(title.text())));
        draft.put(HeaderField.SOURCE, item.line("identification", "newsidentifier", "providerid"));
        if (draft.isEmpty()) {
            components.summaries().forEach(summary -> summary.read(draft));
        }
        components.readPictures(draft);
        return draft.item(index);
    }

    private @Nullable String language() {
        return Stream.of(
                        item.inside("language").map(one -> one.attribute("FormalName")),
                        Stream.of(item).map(NewsElement::language),
                        item.inside("newscomponent", "headline", "nitf", "html").map(NewsElement::language))
                .flatMap(all -> all)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** The reason why an item without text is no article; null if it may be one that is only a headline. */
    private @Nullable Problem other() {
        for (String instead : List.of("update", "topicset", "catalog")) {
            NewsElement found = item.first(instead);
            if (found != null) {
                return Problem.of("no-text-type", found.name());
            }
        }
        List<NewsElement> references = item.inside("newsitemref").toList();
        if (!references.isEmpty()) {
            String names = String.join(
                    "; ",
                    references.stream()
                            .limit(5)
                            .map(one -> Objects.requireNonNullElse(one.attribute("NewsItem"), "?"))
                            .map(CleanText::line)
                            .toList());
            String title = item.inside("headline")
                    .map(NewsElement::line)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse("?");
            return Problem.of("package", title, references.size(), names);
        }
        return item.inside("mediatype")
                .map(NewsComponents::formalName)
                .filter(type -> type != null && !type.contains("text"))
                .findFirst()
                .or(() -> item.inside("contentitem").findFirst().map(NewsElement::name))
                .map(type -> Problem.of("no-text-type", type))
                .orElse(null);
    }

    /** The public identifier names one revision; the article is known by the part before that. */
    private void readIdentity() {
        NewsElement identifier = item.first("identification", "newsidentifier");
        if (identifier == null) {
            return;
        }
        String revision = identifier.line("revisionid");
        String id = identifier.line("publicidentifier");
        if (id != null && revision != null) {
            id = id.replaceFirst(":" + Pattern.quote(revision) + "[A-Za-z]?$", "");
        }
        String number = identifier.line("newsitemid");
        if (id != null && number != null && !DIGIT.matcher(id).find()) {
            // some name only themselves
            id += ":" + number;
        }
        if (id == null && number != null) {
            id = Stream.of("urn:newsml", identifier.line("providerid"), identifier.line("dateid"), number)
                    .filter(Objects::nonNull)
                    .reduce((a, b) -> a + ":" + b)
                    .orElseThrow();
        }
        draft.put(HeaderField.ID, id);
        draft.put(HeaderField.VERSION, revision);
    }

    /** An embargoed item whose end of the embargo is stated is usable from then on. Tells whether it is withdrawn. */
    private boolean readManagement() {
        NewsElement management = item.first("newsmanagement");
        if (management == null) {
            return false;
        }
        String status = NewsComponents.formalName(management.first("status"));
        boolean killed = Stream.of("instruction", "newsitemtype")
                .flatMap(name -> management.all(name).stream())
                .map(NewsComponents::formalName)
                .anyMatch(word -> word != null && WITHDRAWAL.matcher(word).matches());
        String until = "embargoed".equals(status) ? end(management) : null;
        draft.put(HeaderField.EMBARGO, until);
        for (NewsElement property : management.all("property")) {
            String name = NewsComponents.formalName(property);
            if (name != null && name.contains("embargo")) {
                draft.put(HeaderField.EMBARGO, property.attribute("Value"));
            }
        }
        if (management.first("status") != null && status == null) {
            draft.doubt(Doubt.STATUS);
        }
        draft.put(HeaderField.STATUS, killed ? "canceled" : until == null ? status : null);
        return killed || status != null && WITHDRAWAL.matcher(status).matches();
    }

    private static @Nullable String end(NewsElement management) {
        return management.all("statuswillchange").stream()
                .filter(change -> "usable".equals(NewsComponents.formalName(change.first("futurestatus"))))
                .map(change -> change.line("dateandtime"))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private void readDates(NewsComponents components) {
        draft.put(HeaderField.DATE, item.line("newsmanagement", "firstcreated"));
        draft.put(HeaderField.DATE, item.line("newsmanagement", "thisrevisioncreated"));
        components.lines("descriptivemetadata", "datelinedate").forEach(date -> draft.put(HeaderField.DATE, date));
        draft.put(HeaderField.DATE, file.sent());
        draft.put(HeaderField.DATE, item.line("identification", "newsidentifier", "dateid"));
    }
}
