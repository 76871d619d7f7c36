package org.depesche.format.feed;

import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.depesche.format.DraftBuilder;
import org.depesche.picture.PictureReference;
import org.jspecify.annotations.Nullable;

/** Reads the captions and credits of the pictures that an entry has in Media RSS. */
final class FeedPictures {

    private static final int MOST = 50;

    private static final Pattern PICTURE =
            Pattern.compile("(?i)image(?:/.*)?|.*\\.(?:jpe?g|png|gif|webp|avif)(?:[?#].*)?");

    private FeedPictures() {}

    /** @param entry has the pictures itself, or in groups of their sizes */
    static void read(FeedElement entry, DraftBuilder draft) {
        Stream.concat(
                        entry.all("media:content").map(content -> new Picture(entry, content)),
                        entry.all("media:group")
                                .flatMap(group -> group.all("media:content")
                                        .filter(FeedPictures::isPicture)
                                        .limit(1)
                                        .map(content -> new Picture(group, content))))
                .filter(picture -> isPicture(picture.content))
                .limit(MOST)
                .forEach(picture -> draft.picture(
                        picture.line("media:description"), picture.line("media:credit"), picture.reference()));
    }

    /** A picture, and the element whose statements hold for it unless it has its own. */
    private record Picture(FeedElement outer, FeedElement content) {

        private @Nullable String line(String name) {
            String own = content.line(name);
            return own == null ? outer.line(name) : own;
        }

        private @Nullable PictureReference reference() {
            String address = content.attribute("url");
            return address == null ? null : PictureReference.to(address, null);
        }
    }

    private static boolean isPicture(FeedElement content) {
        return Stream.of("medium", "type", "url")
                .map(content::attribute)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .findFirst()
                .filter(stated -> PICTURE.matcher(stated).matches())
                .isPresent();
    }
}
