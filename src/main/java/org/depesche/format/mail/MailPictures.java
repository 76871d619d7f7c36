package org.depesche.format.mail;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.depesche.format.Item;
import org.depesche.picture.PictureFile;
import org.depesche.picture.PictureReference;
import org.depesche.picture.PlacedPicture;

/**
 * The pictures of a mail.
 *
 * @param shown those to which its HTML may refer, by their addresses: {@code cid:…} or a location (RFC 2392, 2557)
 * @param attached those that its HTML does not show
 */
record MailPictures(Map<String, PictureFile> shown, List<PictureFile> attached) {

    /** An address in HTML: of a picture, or of a background. A boundary of words would look back over any number of accents. */
    private static final Pattern ADDRESS = Pattern.compile(
            "(?i)(?:(?<!\\w)(?:src|background)\\s{0,5}=|url\\()\\s{0,5}[\"']?(?<address>[^\"'\\s>)]{1,1000})");

    /** Names that Outlook gives to the pictures of signatures and texts; if no text shows one, it is left over. */
    private static final Pattern LEFT_OVER =
            Pattern.compile("(?i)(?:image|outlook-)\\d{3}\\.\\w{3,4}|outlook-\\w+\\.\\w{3,4}");

    static MailPictures of(MailBody body) {
        Set<String> addresses = new HashSet<>();
        for (MailBody.Text text : body.texts()) {
            Matcher address =
                    ADDRESS.matcher(text.html() == null ? "" : text.html().text());
            while (address.find()) {
                addresses.add(plain(address.group("address")));
            }
        }
        MailPictures pictures = new MailPictures(new HashMap<>(), new ArrayList<>());
        body.pictures().forEach(part -> pictures.add(part, addresses));
        return pictures;
    }

    private void add(MailPart part, Set<String> addresses) {
        PictureFile picture = part.picture();
        String id = part.contentId();
        String location = part.fields().text("content-location");
        boolean referred = false;
        for (String address : new String[] {id == null ? null : "cid:" + id, location}) {
            if (address != null) {
                shown.putIfAbsent(address, picture);
                referred |= addresses.contains(address);
            }
        }
        if (!referred && !LEFT_OVER.matcher(picture.name()).matches()) {
            attached.add(picture);
        }
    }

    /** Finds a picture by an address in the HTML. */
    Optional<PictureFile> find(String address) {
        return Optional.ofNullable(shown.get(plain(address)));
    }

    private static String plain(String address) {
        try {
            return address.startsWith("cid:")
                    ? URLDecoder.decode(address.replace("+", "%2B"), StandardCharsets.UTF_8)
                    : address;
        } catch (IllegalArgumentException e) {
            return address;
        }
    }

    /** An attached article with the pictures that are attached beside it: the first below the lead, others at the end. */
    Item.Draft with(Item.Draft article) {
        List<PlacedPicture> all = new ArrayList<>(article.pictures());
        int end = article.draft().body().size();
        for (PictureFile picture : attached) {
            all.add(new PlacedPicture(all.isEmpty() ? Math.min(1, end) : end, PictureReference.of(picture, null)));
        }
        all.sort(Comparator.comparingInt(PlacedPicture::block));
        return new Item.Draft(article.draft(), article.recognised(), all);
    }
}
