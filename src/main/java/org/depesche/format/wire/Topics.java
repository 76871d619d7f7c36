package org.depesche.format.wire;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.depesche.tagging.AuthorityId;
import org.depesche.tagging.EntityKind;
import org.jspecify.annotations.Nullable;

/** The topics that an item of NewsML 1 describes, by their ids in the file. Topics elsewhere are not loaded. */
final class Topics {

    private final Map<String, NewsElement> shared;
    private final Map<String, NewsElement> own;
    private final @Nullable String language;

    /**
     * @param shared the topics that all items of the file share
     * @param language in which descriptions are preferred
     */
    Topics(NewsElement item, Map<String, NewsElement> shared, @Nullable String language) {
        this.shared = shared;
        this.own = byId(item.inside("topic"));
        this.language = language;
    }

    private static final Set<String> SUBJECTS =
            Set.of("subject", "subjectmatter", "subjectdetail", "category", "industry", "topic", "subjectcode");

    /** Topics by their ids in the file. */
    static Map<String, NewsElement> byId(Stream<NewsElement> topics) {
        Map<String, NewsElement> byId = new HashMap<>();
        topics.forEach(topic -> {
            String id = topic.attribute("Duid");
            if (id != null) {
                byId.putIfAbsent(id, topic);
            }
        });
        return byId;
    }

    /** The topic that an attribute refers to ("#t1"); null if it is not in the file. */
    @Nullable
    NewsElement referred(NewsElement from) {
        String reference = from.attribute("Topic");
        String id = reference == null ? "" : reference.replaceFirst("^#", "");
        NewsElement topic = own.get(id);
        return topic == null ? shared.get(id) : topic;
    }

    /** The topics that the item says it is about: those it marks as occurring, or else all that no party refers to. */
    List<NewsElement> about(NewsElement item) {
        List<NewsElement> occurring = item.inside("topicoccurrence")
                .map(this::referred)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        if (!occurring.isEmpty()) {
            return occurring;
        }
        Set<NewsElement> parties = new HashSet<>();
        item.inside("party").map(this::referred).filter(Objects::nonNull).forEach(parties::add);
        return item.inside("topic").filter(topic -> !parties.contains(topic)).toList();
    }

    /** The kind of a person, an organisation or a place; null for other topics. */
    static @Nullable EntityKind kind(NewsElement topic) {
        return topic.all("topictype").stream()
                .map(NewsComponents::formalName)
                .filter(Objects::nonNull)
                .map(ConceptTypes::kind)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** Whether a topic is a subject with words, which may be a keyword. */
    static boolean isSubject(NewsElement topic) {
        return topic.first("description") != null
                && topic.all("topictype").stream()
                        .map(NewsComponents::formalName)
                        .anyMatch(type -> type != null && SUBJECTS.contains(type));
    }

    /** The name of a topic: how it is described, or the name that stands for it. */
    @Nullable
    String name(NewsElement topic) {
        return Stream.concat(
                        NewsElement.inLanguage(descriptions(topic), language).stream(),
                        topic.all("formalname").stream())
                .map(NewsElement::line)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** Its descriptions, without the codes of an agency that stand among them. */
    private static List<NewsElement> descriptions(NewsElement topic) {
        return topic.all("description").stream()
                .filter(one -> !"Category".equalsIgnoreCase(one.attribute("Variant")))
                .toList();
    }

    /** The ids that well-known authorities give to a topic: {@code <FormalName Scheme="ISIN">}. */
    static List<AuthorityId> ids(NewsElement topic) {
        return Stream.concat(
                        topic.all("formalname").stream()
                                .map(name -> AuthorityId.of(name.attribute("Scheme"), name.line())),
                        topic.all("property").stream()
                                .map(one -> AuthorityId.of(one.attribute("FormalName"), one.attribute("Value"))))
                .filter(id -> id != null && id.isWellKnown())
                .distinct()
                .toList();
    }

    /** The name of a party, which may be stated by its topic; null if there is none. */
    @Nullable
    String party(NewsElement party) {
        NewsElement topic = referred(party);
        String name = topic == null ? null : name(topic);
        return name == null ? party.attribute("FormalName") : name;
    }
}
