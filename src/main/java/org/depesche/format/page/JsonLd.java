package org.depesche.format.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.depesche.format.DraftBuilder;
import org.depesche.format.HeaderField;
import org.depesche.format.Vocabulary;
import org.depesche.format.json.Json;
import org.depesche.format.readers.Markup;
import org.depesche.picture.PictureReference;
import org.depesche.tagging.AuthorityId;
import org.depesche.tagging.EntityKind;
import org.depesche.tagging.SmallLetters;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Finds the article in the JSON-LD of a page, in the vocabulary of schema.org and in all common shapes: one object, a
 * list, a {@code @graph} whose members refer to each other, an article inside a page or a list.
 */
final class JsonLd {

    private static final int DEEPEST = 6;
    private static final int MOST_NODES = 2_000;
    private static final int MOST_PICTURES = 50;

    private static final Set<String> ARTICLES = Set.of("""
            article newsarticle reportagenewsarticle analysisnewsarticle opinionnewsarticle
            backgroundnewsarticle reviewnewsarticle asknewsarticle advertisercontentarticle report blogposting
            liveblogposting
            """.split("\\s+"));

    private static final Map<String, EntityKind> KINDS = Vocabulary.of("""
            PERSON: person
            PLACE: place, city, country, state, administrativearea
            ORGANISATION: organization, corporation, newsmediaorganization, governmentorganization, sportsteam, ngo
            """, EntityKind::valueOf);

    private final List<ObjectNode> nodes = new ArrayList<>();
    private final Map<String, ObjectNode> byId = new HashMap<>();

    private JsonLd() {}

    static JsonLd of(Document page) {
        JsonLd found = new JsonLd();
        for (Element script : page.select("script[type*=ld+json]")) {
            String json = script.data().strip().replaceAll("^(?:<!--|//<!\\[CDATA\\[)|(?:-->|//]]>|;)$", "");
            try {
                found.collect(Json.tree(json), 0);
            } catch (JacksonException e) {
                // a page with one broken description may have another one that is sound
            }
        }
        return found;
    }

    /**
     * The description of the article of the page, not of a linked one; null if there is none. If there are several, it
     * is the one with the headline or address of the page, or the only one with a body.
     *
     * @param isThis whether a headline or an address is that of the page
     */
    @Nullable
    ObjectNode article(Predicate<String> isThis) {
        List<ObjectNode> articles = nodes.stream()
                .filter(node -> types(node).stream().anyMatch(ARTICLES::contains))
                .filter(node -> Json.text(node.get("headline")) != null)
                .toList();
        for (ObjectNode node : articles) {
            for (String name : List.of("headline", "url", "@id", "mainEntityOfPage")) {
                JsonNode value = node.get(name);
                String text = Json.text(value instanceof ObjectNode object ? object.get("@id") : value);
                if (text != null && isThis.test(text)) {
                    return node;
                }
            }
        }
        List<ObjectNode> whole = articles.stream()
                .filter(node -> articles.size() == 1 || Json.text(node.get("articleBody")) != null)
                .toList();
        return whole.size() == 1 ? whole.getFirst() : null;
    }

    /** The names of the authors, without their addresses. */
    List<String> authors(ObjectNode article) {
        return names(article.get("author")).stream()
                .filter(name -> !name.contains("://"))
                .toList();
    }

    /** Whether the first author is said to be a person. */
    boolean isByPerson(ObjectNode article) {
        JsonNode author = article.get("author");
        JsonNode first = author != null && author.isArray() ? author.get(0) : author;
        return first instanceof ObjectNode object && types(resolved(object)).contains("person");
    }

    /** Reads the description into the draft, except for the body. */
    void readInto(DraftBuilder draft, ObjectNode article) {
        if (article.get("identifier") instanceof ObjectNode stated
                && "guid".equals(Json.text(stated.get("propertyID")))) {
            draft.put(HeaderField.ID, Json.text(stated.get("value")));
        }
        String id = Json.text(article.get("@id"));
        draft.put(HeaderField.ID, id != null && id.matches("(?i)(?:https?|urn|tag):.*") ? id : null);
        draft.put(HeaderField.STATUS, line(article.get("creativeWorkStatus")));
        draft.put(HeaderField.VERSION, Json.text(article.get("version")));
        draft.put(HeaderField.CORRECTION, line(article.get("correction")));
        draft.put(HeaderField.HEADLINE, line(article.get("headline")));
        draft.put(HeaderField.KICKER, line(article.get("alternativeHeadline")));
        draft.authors(authors(article));
        draft.put(HeaderField.DATE, Json.text(article.get("datePublished")));
        draft.put(HeaderField.DATE, Json.text(article.get("dateCreated")));
        draft.put(HeaderField.PLACE, line(article.get("dateline")));
        draft.put(HeaderField.PLACE, name(article.get("locationCreated")));
        JsonNode language = article.get("inLanguage");
        draft.put(
                HeaderField.LANGUAGE,
                language instanceof ObjectNode object ? Json.text(object.get("alternateName")) : null);
        draft.put(HeaderField.LANGUAGE, Json.text(language));
        for (String source : List.of("publisher", "sourceOrganization", "provider")) {
            draft.put(HeaderField.SOURCE, name(article.get(source)));
        }
        List<String> sections = names(article.get("articleSection"));
        sections.stream().limit(1).forEach(section -> draft.put(HeaderField.SECTION, section));
        sections.stream().skip(1).forEach(draft::keyword);
        draft.put(HeaderField.RIGHTS, line(article.get("copyrightNotice")));
        String holder = name(article.get("copyrightHolder"));
        String year = Json.text(article.get("copyrightYear"));
        draft.put(HeaderField.RIGHTS, holder == null || year == null ? holder : "© " + year + " " + holder);
        names(article.get("keywords")).forEach(text -> draft.put(HeaderField.KEYWORDS, text));
        for (String tags : List.of("about", "mentions", "contentLocation")) {
            readTags(article.get(tags), draft);
        }
    }

    /** Reads the captions and credits of the article's pictures. */
    void readPictures(DraftBuilder draft, ObjectNode article) {
        JsonNode image = article.get("image");
        List<JsonNode> all = image == null ? List.of() : image.isArray() ? List.copyOf(image.values()) : List.of(image);
        for (JsonNode one : all.subList(0, Math.min(MOST_PICTURES, all.size()))) {
            if (one instanceof ObjectNode object) {
                ObjectNode picture = resolved(object);
                String caption = line(picture.get("caption"));
                String credit = line(Json.any(picture, "creditText", "copyrightNotice"));
                if (caption != null) {
                    String by = credit != null ? credit : name(Json.any(picture, "creator", "copyrightHolder"));
                    String address = Json.text(Json.any(picture, "contentUrl", "url"));
                    draft.picture(caption, by, address == null ? null : PictureReference.to(address, null));
                }
            }
        }
    }

    private void readTags(@Nullable JsonNode tags, DraftBuilder draft) {
        List<JsonNode> all = tags == null ? List.of() : tags.isArray() ? List.copyOf(tags.values()) : List.of(tags);
        for (JsonNode tag : all) {
            String name = name(tag);
            EntityKind kind = tag instanceof ObjectNode object
                    ? types(resolved(object)).stream()
                            .map(KINDS::get)
                            .filter(found -> found != null)
                            .findFirst()
                            .orElse(null)
                    : null;
            if (name != null && kind != null) {
                draft.tag(kind, name, ids(resolved((ObjectNode) tag)));
            } else if (name != null) {
                draft.keyword(name);
            }
        }
    }

    /**
     * The ids that well-known authorities give to an entity. Pages state addresses of all kinds, such as that of a whole
     * newsroom for each author.
     */
    private static List<AuthorityId> ids(ObjectNode named) {
        List<@Nullable AuthorityId> ids = new ArrayList<>();
        Json.texts(named.get("sameAs")).forEach(address -> ids.add(AuthorityId.of(address)));
        ids.add(AuthorityId.of(Json.text(named.get("@id"))));
        JsonNode identifier = named.get("identifier");
        if (identifier instanceof ObjectNode property) {
            ids.add(AuthorityId.of(Json.text(property.get("propertyID")), Json.text(property.get("value"))));
        }
        ids.add(AuthorityId.of(Json.text(identifier)));
        ids.add(AuthorityId.of("lei", Json.text(named.get("leiCode"))));
        return ids.stream()
                .filter(Objects::nonNull)
                .filter(AuthorityId::isWellKnown)
                .distinct()
                .toList();
    }

    private void collect(JsonNode node, int depth) {
        if (depth > DEEPEST || nodes.size() >= MOST_NODES) {
            return;
        }
        if (node instanceof ObjectNode object) {
            nodes.add(object);
            String id = Json.text(object.get("@id"));
            if (id != null && object.size() > 1) {
                byId.putIfAbsent(id, object);
            }
        }
        if (node.isObject() || node.isArray()) {
            node.values().forEach(inner -> collect(inner, depth + 1));
        }
    }

    private ObjectNode resolved(ObjectNode node) {
        String id = Json.text(node.get("@id"));
        return id != null && node.size() == 1 ? byId.getOrDefault(id, node) : node;
    }

    private @Nullable String name(@Nullable JsonNode value) {
        List<String> names = names(value);
        return names.isEmpty() ? null : names.getFirst();
    }

    /** The names in a value: a text, an object, a reference, or a list of these. */
    private List<String> names(@Nullable JsonNode value) {
        List<String> names = new ArrayList<>();
        if (value != null && value.isArray()) {
            value.values().forEach(one -> names.addAll(names(one.isArray() ? null : one)));
        } else {
            for (String name : Json.texts(value instanceof ObjectNode object ? resolved(object) : value)) {
                String line = Markup.line(name);
                if (!line.isEmpty()) {
                    names.add(line);
                }
            }
        }
        return names;
    }

    private static @Nullable String line(@Nullable JsonNode value) {
        return Markup.lineOrNull(Json.text(value));
    }

    /** The types in lower case, without the address of schema.org. */
    private static List<String> types(ObjectNode node) {
        return Json.texts(node.get("@type")).stream()
                .map(type -> SmallLetters.of(type.substring(type.lastIndexOf('/') + 1)))
                .toList();
    }
}
