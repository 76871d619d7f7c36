package org.depesche.format.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.depesche.format.DraftBuilder;
import org.jspecify.annotations.Nullable;

/**
 * The components of an item of NewsML 1 that hold its text and its subjects, outer ones first. Pictures and
 * notes are left out, and of components that say the same in several languages or forms, one is taken.
 *
 * @param all the components in order
 * @param texts the parts of the text in order
 * @param titles texts that are headlines
 * @param summaries texts that are short forms of the others
 * @param pictures components of pictures, with their captions
 */
record NewsComponents(
        List<NewsElement> all,
        List<Rendition> texts,
        List<Rendition> titles,
        List<Rendition> summaries,
        List<NewsElement> pictures) {

    private static final Set<String> PICTURE_ROLES = Set.of("photo", "picture", "image", "graphic", "caption");

    private static final Set<String> OTHER_ROLES = Set.of(
            "photo",
            "picture",
            "image",
            "caption",
            "thumbnail",
            "quicklook",
            "preview",
            "highres",
            "video",
            "audio",
            "graphic",
            "graphics",
            "logo",
            "animation",
            "contact",
            "contacts",
            "stylesheet",
            "tweettext",
            "tweet",
            "note",
            "ednote",
            "advisory",
            "sidebar");

    /** The captions of components that are looked at. */
    private static final int MOST_CAPTIONS = 100;

    private static final Set<String> TITLE_ROLES = Set.of("title", "headline");

    private static final Set<String> SUMMARY_ROLES = Set.of("abstract", "summary", "teaser", "description");

    private static final Set<String> LEAD_ROLES = Set.of("lead", "lede", "ingress", "standfirst");

    private static final Set<String> MARKED = Set.of("html", "xhtml", "nitf", "xml");

    /** @param language the preferred one; null if none is stated */
    static NewsComponents of(NewsElement item, @Nullable String language) {
        NewsComponents found = empty();
        for (NewsElement component : item.all("newscomponent")) {
            found.add(component, language);
        }
        return found;
    }

    private static NewsComponents empty() {
        return new NewsComponents(
                new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    private void add(NewsElement component, @Nullable String language) {
        String role = role(component);
        if (OTHER_ROLES.contains(role)) {
            if (PICTURE_ROLES.contains(role)) {
                pictures.add(component);
            }
            return;
        }
        boolean title = TITLE_ROLES.contains(role);
        boolean summary = SUMMARY_ROLES.contains(role);
        Rendition own = Rendition.best(renditions(component));
        if (own != null) {
            (title ? titles : summary ? summaries : texts).add(LEAD_ROLES.contains(role) ? own.asLead() : own);
        }
        if (title || summary) {
            return;
        }
        all.add(component);
        List<NewsElement> inner = NewsElement.inLanguage(component.all("newscomponent"), language);
        if ("yes".equalsIgnoreCase(component.attribute("EquivalentsList"))) {
            addBest(inner, language);
        } else {
            inner.forEach(one -> add(one, language));
        }
    }

    /** Adds the longest of several forms of a text, with marks if there are any. */
    private void addBest(List<NewsElement> equivalents, @Nullable String language) {
        List<NewsComponents> forms = new ArrayList<>();
        for (NewsElement one : equivalents) {
            NewsComponents form = empty();
            form.add(one, language);
            forms.add(form);
        }
        Rendition best = Rendition.best(
                forms.stream().flatMap(form -> form.texts.stream()).toList());
        forms.stream()
                .filter(form -> best != null && form.texts.contains(best))
                .findFirst()
                .ifPresent(form -> {
                    all.addAll(form.all);
                    texts.addAll(form.texts);
                    titles.addAll(form.titles);
                    summaries.addAll(form.summaries);
                    pictures.addAll(form.pictures);
                });
    }

    /** The role of a component, in lower case: "main", "caption"; empty if it has none. */
    static String role(NewsElement component) {
        return Objects.requireNonNullElse(formalName(component.first("role")), "");
    }

    /** The name that stands for a property in its vocabulary, in lower case; null if there is none. */
    static @Nullable String formalName(@Nullable NewsElement property) {
        String name = property == null ? null : property.attribute("FormalName");
        return name == null ? null : QCodes.code(name);
    }

    private static List<Rendition> renditions(NewsElement component) {
        List<Rendition> renditions = new ArrayList<>();
        for (NewsElement content : component.all("contentitem")) {
            String media = formalName(content.first("mediatype"));
            if (media == null || media.contains("text") || media.equals("complexdata")) {
                String format = formalName(content.first("format"));
                boolean marked = format != null && MARKED.stream().anyMatch(format::contains);
                content.all("datacontent").stream()
                        .map(data -> Rendition.of(data, marked))
                        .filter(Objects::nonNull)
                        .forEach(renditions::add);
            }
        }
        return renditions;
    }

    /** Reads the captions and credits of the pictures beside the text. */
    void readPictures(DraftBuilder draft) {
        for (NewsElement picture : pictures) {
            String caption = Stream.concat(Stream.of(picture), picture.inside("newscomponent"))
                    .filter(one -> role(one).equals("caption"))
                    .map(one -> Rendition.best(renditions(one)))
                    .filter(Objects::nonNull)
                    .map(Rendition::text)
                    .findFirst()
                    .orElse(null);
            if (caption != null) {
                draft.picture(caption, credit(picture));
            }
        }
        all.stream()
                .filter(component -> caption(component) != null)
                .limit(MOST_CAPTIONS)
                .filter(NewsComponents::isPicture)
                .forEach(component -> draft.picture(caption(component), credit(component)));
        inside("contentitem").forEach(content -> {
            String media = formalName(content.first("mediatype"));
            if (media != null && PICTURE_ROLES.contains(media)) {
                draft.picture(property(content, "caption"), property(content, "credit"));
            }
        });
    }

    private static @Nullable String caption(NewsElement component) {
        return component.all("newslines", "newsline").stream()
                .filter(line -> "caption".equals(formalName(line.first("newslinetype"))))
                .map(line -> line.line("newslinetext"))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** Whether a component has pictures, and no texts. */
    private static boolean isPicture(NewsElement component) {
        List<String> media = component
                .inside("mediatype")
                .map(NewsComponents::formalName)
                .filter(Objects::nonNull)
                .toList();
        return !media.isEmpty() && PICTURE_ROLES.containsAll(media);
    }

    private static String credit(NewsElement picture) {
        return Stream.of("byline", "creditline")
                .map(name -> picture.line("newslines", name))
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.joining("/"));
    }

    private static @Nullable String property(NewsElement content, String name) {
        return content.all("property").stream()
                .filter(property -> name.equals(formalName(property)))
                .map(property -> property.attribute("Value"))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** The elements at the end of a path in the components, in order. */
    Stream<NewsElement> inside(String... path) {
        return all.stream().flatMap(component -> component.all(path).stream());
    }

    /** The texts of the elements at the end of a path in the components, in order. */
    Stream<String> lines(String... path) {
        return inside(path).map(NewsElement::line).filter(Objects::nonNull);
    }
}
