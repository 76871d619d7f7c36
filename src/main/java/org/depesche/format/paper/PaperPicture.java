package org.depesche.format.paper;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.depesche.format.DraftBuilder;
import org.depesche.format.table.TableField;
import org.depesche.picture.PictureReference;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The statements of a newspaper's XML about a picture. */
record PaperPicture(
        @Nullable String caption,
        @Nullable String credit,
        @Nullable String file) {

    private static final int MOST = 50;

    private static final Pattern FILE = Pattern.compile("(?i)[^<>|?*]{1,300}\\.(?:jpe?g|png|gif|webp|tiff?)");

    /** Adds a picture, or those of a list. */
    static void addAll(PaperElement stated, List<PaperPicture> pictures) {
        List<PaperElement> inner =
                stated.children().stream().filter(PaperElement::isPicture).toList();
        for (PaperElement picture : inner) {
            addAll(picture, pictures);
        }
        if (inner.isEmpty() && pictures.size() < MOST) {
            pictures.add(of(stated.element()));
        }
    }

    private static PaperPicture of(Element picture) {
        String caption = null;
        String credit = null;
        for (Element part : picture.getAllElements()) {
            PaperElement named = new PaperElement(part);
            String line = part.equals(picture) || named.isGroup() ? "" : named.line();
            TableField field = line.isEmpty() ? null : named.field();
            if (field == null) {
                continue;
            }
            switch (field) {
                case CAPTION, BODY, LEAD -> caption = caption == null ? line : caption;
                case CREDIT, BYLINE, SOURCE, RIGHTS -> credit = credit == null ? line : credit;
                default -> {}
            }
        }
        String file = picture.getAllElements().stream()
                .flatMap(part -> Stream.concat(
                        part.attributes().asList().stream().map(Attribute::getValue), Stream.of(part.ownText())))
                .filter(text -> FILE.matcher(text).matches())
                .findFirst()
                .orElse(null);
        return new PaperPicture(caption, credit, file);
    }

    void readInto(DraftBuilder draft) {
        draft.picture(caption, credit, file == null ? null : PictureReference.to(file, null));
    }
}
