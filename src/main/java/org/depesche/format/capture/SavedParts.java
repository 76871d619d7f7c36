package org.depesche.format.capture;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.depesche.format.mail.MailPart;
import org.depesche.picture.PictureFile;
import org.depesche.picture.PictureType;
import org.jspecify.annotations.Nullable;

/**
 * The pictures that a browser saved with a page.
 *
 * @param base the address of the page; null if it is not stated
 * @param pictures by their addresses, whole or as the page may write them: {@code https://…}, {@code cid:…}
 */
record SavedParts(@Nullable String base, Map<String, PictureFile> pictures) {

    static SavedParts of(MailPart all, @Nullable String base) {
        SavedParts parts = new SavedParts(base, new HashMap<>());
        parts.add(all);
        return parts;
    }

    private void add(MailPart part) {
        if (PictureType.of(part.bytes()) != null) {
            String location = part.fields().text("content-location");
            String id = part.contentId();
            if (location != null) {
                pictures.putIfAbsent(whole(location), part.picture());
            }
            if (id != null) {
                pictures.putIfAbsent("cid:" + id, part.picture());
            }
        }
        part.parts().forEach(this::add);
    }

    /** Finds a picture by an address in the page. */
    Optional<PictureFile> picture(String address) {
        PictureFile found = pictures.get(whole(address));
        return Optional.ofNullable(found == null ? pictures.get(decoded(address)) : found);
    }

    /** The address from the page on, without a fragment; as it is if it is none. */
    private String whole(String address) {
        String bare = address.replaceFirst("#.*$", "");
        try {
            return base == null ? bare : URI.create(base).resolve(bare).toString();
        } catch (IllegalArgumentException e) {
            return bare;
        }
    }

    private static String decoded(String address) {
        try {
            return URLDecoder.decode(address.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return address;
        }
    }
}
