package org.depesche.format.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.depesche.format.DraftBuilder;
import org.depesche.format.HeaderField;
import org.depesche.format.Vocabulary;
import org.depesche.format.json.Json;
import org.depesche.format.readers.Markup;
import org.depesche.picture.PictureReference;
import org.depesche.tagging.AuthorityId;
import org.depesche.tagging.EntityKind;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The description of a page's article, which may stand inside that of a page or a list.
 *
 * @param descriptions all descriptions of the page, to which it may refer
 */
record JsonLdArticle(JsonLd descriptions, ObjectNode article) {

    private static final Pattern COMPANY =
            Pattern.compile("\\b(?:GmbH|AG|KG|Verlag|Verlagsgesellschaft|Ltd|Limited|Inc|LLC|Corp|plc|S\\.?A\\.?)\\b");

    /** The part of a page that programs name with the type of their description. */
    private static final Pattern PART_OF_PAGE = Pattern.compile(
            "(?i)#/?(?:schema/)?(?:news-?)?(?:article|blogposting|posting|webpage|richsnippet|content|story)$");

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

    /**
     * The description of the article of the page, not of a linked one; null if there is none. If there are several, it
     * is the one with the headline or address of the page, or the only one with a body.
     *
     * @param isThis whether a headline or an address is that of the page
     */
    static @Nullable JsonLdArticle in(Document page, Predicate<String> isThis) {
        JsonLd descriptions = JsonLd.of(page);
        List<JsonLdArticle> all = descriptions.nodes().stream()
                .filter(node -> JsonLd.types(node).stream().anyMatch(ARTICLES::contains))
                .map(node -> new JsonLdArticle(descriptions, node))
                .filter(one -> one.text("headline") != null)
                .toList();
        for (JsonLdArticle one : all) {
            if (one.bears(isThis)) {
                return one;
            }
        }
        List<JsonLdArticle> whole = all.stream()
                .filter(one -> all.size() == 1 || one.body() != null)
                .toList();
        return whole.size() == 1 ? whole.getFirst() : null;
    }

    private boolean bears(Predicate<String> isThis) {
        for (String name : List.of("headline", "url", "@id", "mainEntityOfPage")) {
            JsonNode value = article.get(name);
            String text = Json.text(value instanceof ObjectNode object ? object.get("@id") : value);
            if (text != null && isThis.test(text)) {
                return true;
            }
        }
        return false;
    }

    /** The names of the authors, without their addresses. */
    List<String> authors() {
        return descriptions.names(article.get("author")).stream()
                .filter(name -> !name.contains("://"))
                .toList();
    }

    /** Whether the first author is said to be a person. */
    boolean isByPerson() {
        JsonNode author = article.get("author");
        JsonNode first = author != null && author.isArray() ? author.get(0) : author;
        return first instanceof ObjectNode object
                && JsonLd.types(descriptions.resolved(object)).contains("person");
    }

    /** The text of the article; null if it is not in the description. */
    @Nullable
    String body() {
        return text("articleBody");
    }

    /** Whether readers have to pay or register. */
    boolean isClosed() {
        return article.path("isAccessibleForFree").asString("").equalsIgnoreCase("false");
    }

    /**
     * Reads all but the body and the pictures into the draft.
     *
     * @param site the outlet by the page, which precedes the name of the company that publishes it; null if it names none
     */
    void readInto(DraftBuilder draft, @Nullable String site) {
        if (article.get("identifier") instanceof ObjectNode stated
                && "guid".equals(Json.text(stated.get("propertyID")))) {
            draft.put(HeaderField.ID, Json.text(stated.get("value")));
        }
        String id = text("@id");
        id = id == null ? null : PART_OF_PAGE.matcher(id).replaceFirst("");
        draft.put(HeaderField.ID, id != null && id.matches("(?i)(?:https?|urn|tag):.*") ? id : null);
        draft.put(HeaderField.STATUS, line("creativeWorkStatus"));
        draft.put(HeaderField.VERSION, text("version"));
        draft.put(HeaderField.CORRECTION, line("correction"));
        draft.put(HeaderField.HEADLINE, line("headline"));
        draft.put(HeaderField.KICKER, line("alternativeHeadline"));
        draft.authors(authors());
        draft.put(HeaderField.DATE, text("datePublished"));
        draft.put(HeaderField.DATE, text("dateCreated"));
        draft.put(HeaderField.PLACE, line("dateline"));
        draft.put(HeaderField.PLACE, descriptions.name(article.get("locationCreated")));
        JsonNode language = article.get("inLanguage");
        draft.put(
                HeaderField.LANGUAGE,
                language instanceof ObjectNode object ? Json.text(object.get("alternateName")) : null);
        draft.put(HeaderField.LANGUAGE, Json.text(language));
        for (String source : List.of("publisher", "sourceOrganization", "provider")) {
            String name = descriptions.name(article.get(source));
            draft.put(HeaderField.SOURCE, name != null && COMPANY.matcher(name).find() ? site : null);
            draft.put(HeaderField.SOURCE, name);
        }
        List<String> sections = descriptions.names(article.get("articleSection"));
        sections.stream().limit(1).forEach(section -> draft.put(HeaderField.SECTION, section));
        sections.stream().skip(1).forEach(draft::keyword);
        draft.put(HeaderField.RIGHTS, line("copyrightNotice"));
        String holder = descriptions.name(article.get("copyrightHolder"));
        String year = text("copyrightYear");
        draft.put(HeaderField.RIGHTS, holder == null || year == null ? holder : "© " + year + " " + holder);
        descriptions.names(article.get("keywords")).forEach(text -> draft.put(HeaderField.KEYWORDS, text));
        for (String tags : List.of("about", "mentions", "contentLocation")) {
            readTags(article.get(tags), draft);
        }
    }

    /** Reads the captions and credits of the pictures. */
    void readPictures(DraftBuilder draft) {
        JsonNode image = article.get("image");
        List<JsonNode> all = image == null ? List.of() : image.isArray() ? List.copyOf(image.values()) : List.of(image);
        for (JsonNode one : all.subList(0, Math.min(MOST_PICTURES, all.size()))) {
            if (one instanceof ObjectNode object) {
                ObjectNode picture = descriptions.resolved(object);
                String caption = line(picture, "caption");
                String credit = line(picture, "creditText", "copyrightNotice");
                if (caption != null) {
                    String by = credit != null
                            ? credit
                            : descriptions.name(Json.any(picture, "creator", "copyrightHolder"));
                    String address = Json.text(Json.any(picture, "contentUrl", "url"));
                    draft.picture(caption, by, address == null ? null : PictureReference.to(address, null));
                }
            }
        }
    }

    private void readTags(@Nullable JsonNode tags, DraftBuilder draft) {
        List<JsonNode> all = tags == null ? List.of() : tags.isArray() ? List.copyOf(tags.values()) : List.of(tags);
        for (JsonNode tag : all) {
            String name = descriptions.name(tag);
            if (name == null) {
                continue;
            }
            ObjectNode entity = tag instanceof ObjectNode object ? descriptions.resolved(object) : null;
            EntityKind kind = entity == null ? null : kind(entity);
            if (entity != null && kind != null) {
                draft.tag(kind, name, ids(entity));
            } else {
                draft.keyword(name);
            }
        }
    }

    private static @Nullable EntityKind kind(ObjectNode entity) {
        return JsonLd.types(entity).stream()
                .map(KINDS::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
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

    private @Nullable String text(String field) {
        return Json.text(article.get(field));
    }

    private @Nullable String line(String field) {
        return line(article, field);
    }

    private static @Nullable String line(ObjectNode node, String... fields) {
        return Markup.lineOrNull(Json.text(Json.any(node, fields)));
    }
}
