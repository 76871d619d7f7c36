package org.depesche.picture;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The place in a file at which a picture is shown.
 *
 * @param addresses names or addresses of the same picture in several sizes, the best first; they are never loaded from the
 *     network
 * @param file the picture itself, if it is inside the file
 * @param alternative a description, for readers who do not see it; may be empty
 */
public record PictureReference(
        List<String> addresses, @Nullable PictureFile file, String alternative) {

    /** Attributes with the address of a picture; pages that load pictures late have it in one of their own. */
    private static final List<String> ADDRESSES =
            List.of("src", "data-src", "data-original", "data-lazy-src", "source", "name");

    public PictureReference {
        addresses = List.copyOf(addresses);
    }

    public static PictureReference to(String address, @Nullable String alternative) {
        return new PictureReference(List.of(address), null, alternative == null ? "" : alternative);
    }

    /** A picture inside a file. */
    public static PictureReference of(PictureFile file, @Nullable String alternative) {
        return new PictureReference(List.of(), file, alternative == null ? "" : alternative);
    }

    /** This reference with its picture, if one of its addresses leads to one. */
    public PictureReference found(Function<String, Optional<PictureFile>> find) {
        return file != null
                ? this
                : addresses.stream()
                        .map(find)
                        .flatMap(Optional::stream)
                        .findFirst()
                        .map(found -> new PictureReference(addresses, found, alternative))
                        .orElse(this);
    }

    /** The picture of an {@code img} of HTML or a {@code media-reference} of NITF. */
    public static PictureReference of(Element element) {
        String words = element.hasAttr("alt") ? element.attr("alt") : element.attr("alternate-text");
        List<String> addresses = ADDRESSES.stream()
                .map(name -> element.attr(name).strip())
                .filter(address -> !address.isEmpty() && !address.startsWith("data:"))
                .toList();
        // beside an address it only stands in until the picture is loaded
        PictureFile file =
                addresses.isEmpty() ? DataAddress.picture(element.attr("src").strip()) : null;
        return new PictureReference(addresses, file, words.strip());
    }
}
