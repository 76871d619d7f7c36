package org.depesche.format.office;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.function.Function;
import javax.xml.stream.XMLStreamReader;
import org.depesche.format.manuscript.AlternativeText;
import org.depesche.format.manuscript.DocumentWriter;
import org.depesche.picture.PictureFile;
import org.depesche.picture.PictureReference;
import org.jspecify.annotations.Nullable;

/**
 * The frames of an OpenDocument text, and the pictures in them. Of a picture in several formats the first that is read is
 * taken; linked files are never loaded, and previews of embedded files are left out.
 */
final class OdfFrames {

    private final Function<String, @Nullable PictureFile> pictures;
    private final OdfStyles styles;
    private final DocumentWriter writer;
    private final Deque<Frame> frames = new ArrayDeque<>();
    private @Nullable StringBuilder words;

    /** An open frame. */
    private static final class Frame {
        private final OdfClip clip;
        private @Nullable PictureFile picture;
        private final StringBuilder title = new StringBuilder();
        private final StringBuilder description = new StringBuilder();
        private boolean object;

        Frame(OdfClip clip) {
            this.clip = clip;
        }
    }

    /** @param pictures finds a picture in the file by the name of its part; null if there is none */
    OdfFrames(Function<String, @Nullable PictureFile> pictures, OdfStyles styles, DocumentWriter writer) {
        this.pictures = pictures;
        this.styles = styles;
        this.writer = writer;
    }

    /** Reads the beginning of an element, and returns whether the words in it describe a frame. */
    boolean begin(String name, XMLStreamReader xml) {
        Frame frame = frames.peek();
        switch (name) {
            case "draw:frame" -> frames.push(new Frame(clip(xml)));
            case "draw:image" -> image(xml, frame);
            case "draw:object", "draw:object-ole", "draw:plugin", "draw:applet" -> {
                if (frame != null) {
                    frame.object = true;
                }
            }
            case "svg:title" -> words = frame == null ? null : frame.title;
            case "svg:desc" -> words = frame == null ? null : frame.description;
            default -> {}
        }
        return words != null;
    }

    private OdfClip clip(XMLStreamReader xml) {
        return OdfClip.of(styles.clip(OfficeXml.attribute(xml, "style-name")), xml);
    }

    private void image(XMLStreamReader xml, @Nullable Frame frame) {
        String address = OfficeXml.attribute(xml, "href");
        // OpenOffice.org 1 puts a sign before the names of parts, and has no frame
        PictureFile picture = address == null ? null : pictures.apply(address.replaceFirst("^(?:#|\\./)", ""));
        if (frame == null && picture != null) {
            writer.picture(PictureReference.of(clip(xml).appliedTo(picture), null));
        } else if (frame != null && frame.picture == null) {
            frame.picture = picture;
        }
    }

    /** Takes words that describe a frame, and returns whether they do. */
    boolean takes(String text) {
        if (words != null) {
            words.append(text);
        }
        return words != null;
    }

    void end(String name) {
        if (name.equals("svg:title") || name.equals("svg:desc")) {
            words = null;
        } else if (name.equals("draw:frame")) {
            Frame frame = Objects.requireNonNull(frames.poll());
            if (frame.picture != null && !frame.object) {
                String description = AlternativeText.of(frame.description.toString());
                writer.picture(PictureReference.of(
                        frame.clip.appliedTo(frame.picture),
                        description.isEmpty() ? AlternativeText.of(frame.title.toString()) : description));
            }
        }
    }
}
