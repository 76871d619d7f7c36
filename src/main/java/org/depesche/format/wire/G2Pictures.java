package org.depesche.format.wire;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.depesche.format.DraftBuilder;
import org.depesche.format.SourceFile;
import org.depesche.picture.PictureReference;
import org.jspecify.annotations.Nullable;

/**
 * The pictures of a message, with or without their files: captions are words of the article. A text has those in its own content, those to which it links,
 * and those that stand in a package, or in a group of one, with no other text.
 */
final class G2Pictures {

    private static final Set<String> CLASSES = Set.of("picture", "graphic");

    /** The sizes of a picture that are looked for. */
    private static final int MOST_SIZES = 20;

    /** The pictures of an article. */
    private static final int MOST = 50;

    private final SourceFile file;
    private final G2Message message;
    private final Map<String, NewsElement> pictures = new HashMap<>();
    private final Map<String, Set<String>> packed = new HashMap<>();
    private final Set<String> ofTexts = new HashSet<>();

    private G2Pictures(SourceFile file, G2Message message) {
        this.file = file;
        this.message = message;
    }

    static G2Pictures of(List<FoundItem> items, G2Message message, SourceFile file) {
        G2Pictures found = new G2Pictures(file, message);
        Set<String> texts = new LinkedHashSet<>();
        for (FoundItem one : items) {
            NewsElement item = one.item();
            String guid = item.attribute("guid");
            if (guid != null && item.is("newsitem")) {
                if (isPicture(item)) {
                    found.pictures.putIfAbsent(guid, item);
                } else {
                    texts.add(guid);
                }
            }
        }
        if (!found.pictures.isEmpty()) {
            items.stream()
                    .map(FoundItem::item)
                    .filter(item -> texts.contains(Objects.requireNonNullElse(item.attribute("guid"), "")))
                    .forEach(item -> found.ofTexts.addAll(found.linked(item)));
            items.stream()
                    .map(FoundItem::item)
                    .filter(item -> item.is("packageitem"))
                    .flatMap(item -> Stream.concat(item.inside("group"), Stream.of(item)))
                    .forEach(group -> found.pack(group, texts));
        }
        return found;
    }

    private static boolean isPicture(NewsElement item) {
        String type = QCodes.of(item.first("itemmeta", "itemclass"));
        return type != null && CLASSES.contains(type);
    }

    private void pack(NewsElement group, Set<String> texts) {
        List<String> members = group.inside("itemref")
                .map(reference -> reference.attribute("residref"))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        List<String> text = members.stream().filter(texts::contains).toList();
        if (text.size() == 1) {
            Set<String> beside = packed.computeIfAbsent(text.getFirst(), guid -> new LinkedHashSet<>());
            members.stream().filter(pictures::containsKey).forEach(beside::add);
            ofTexts.addAll(beside);
        }
    }

    /** Whether an item is a picture of one of the texts, and no item of its own. */
    boolean isOfText(NewsElement item) {
        return ofTexts.contains(Objects.requireNonNullElse(item.attribute("guid"), ""));
    }

    /** Puts the pictures of a text into its draft. */
    void readInto(NewsElement text, @Nullable String language, DraftBuilder draft) {
        PictureReference own = reference(text, null);
        if (own != null) {
            draft.picture(null, null, own);
        }
        Set<String> all = linked(text);
        all.addAll(packed.getOrDefault(Objects.requireNonNullElse(text.attribute("guid"), ""), Set.of()));
        all.stream()
                .limit(MOST)
                .map(guid -> Objects.requireNonNull(pictures.get(guid)))
                .forEach(picture -> read(picture, language, draft));
    }

    /** The pictures to which a text links. */
    private Set<String> linked(NewsElement text) {
        Set<String> guids = new LinkedHashSet<>();
        text.all("itemmeta", "link").stream()
                .map(link -> link.attribute("residref"))
                .filter(guid -> guid != null && pictures.containsKey(guid))
                .forEach(guids::add);
        return guids;
    }

    private void read(NewsElement picture, @Nullable String language, DraftBuilder draft) {
        String alternative = described(picture, language, "alttext");
        PictureReference reference = reference(picture, alternative);
        String caption = described(picture, language, "caption");
        if (caption == null) {
            caption = described(picture, language, "");
        }
        if (reference != null || caption != null) {
            draft.picture(caption, credit(picture, language), reference);
        }
    }

    /** The description in a role; an empty role stands for a description without one. */
    private static @Nullable String described(NewsElement picture, @Nullable String language, String role) {
        return NewsElement.inLanguage(
                        picture.all("contentmeta", "description").stream()
                                .filter(one -> one.attribute("role") == null
                                        ? role.isEmpty()
                                        : QCodes.codes(one.attribute("role")).contains(role))
                                .toList(),
                        language)
                .stream()
                .map(NewsElement::line)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** The line of the credit, or the names of photographer and agency. */
    private @Nullable String credit(NewsElement picture, @Nullable String language) {
        String line = picture.line("contentmeta", "creditline");
        if (line != null) {
            return line;
        }
        G2Concepts concepts = new G2Concepts(picture, message, language);
        List<String> names = new ArrayList<>();
        picture.all("contentmeta", "creator").forEach(one -> names.add(concepts.name(one)));
        picture.all("itemmeta", "provider").stream().limit(1).forEach(one -> names.add(concepts.name(one)));
        names.removeIf(Objects::isNull);
        return names.isEmpty()
                ? null
                : String.join("/", names.stream().distinct().toList());
    }

    /** The picture in the content of an item, the largest size first; null if none came along. */
    private @Nullable PictureReference reference(NewsElement item, @Nullable String alternative) {
        List<String> addresses = item.all("contentset", "remotecontent").stream()
                .filter(content -> !Objects.requireNonNullElse(content.attribute("contenttype"), "image/")
                        .matches("(?i)(?:video|audio|text|application)/.*"))
                .limit(MOST_SIZES)
                .sorted(Comparator.comparingInt(G2Pictures::width).reversed())
                .map(content -> content.attribute("href"))
                .filter(Objects::nonNull)
                .toList();
        PictureReference reference =
                new PictureReference(addresses, null, alternative == null ? "" : alternative).found(file::companion);
        return reference.file() == null ? null : reference;
    }

    private static int width(NewsElement content) {
        String width = content.attribute("width");
        return width != null && width.matches("\\d{1,6}") ? Integer.parseInt(width) : 0;
    }
}
