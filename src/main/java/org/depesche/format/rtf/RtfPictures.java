package org.depesche.format.rtf;

import java.io.ByteArrayOutputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.depesche.format.manuscript.AlternativeText;
import org.depesche.picture.PictureCrop;
import org.depesche.picture.PictureFile;
import org.depesche.picture.PictureReference;
import org.depesche.picture.PictureType;

/**
 * The pictures of an RTF file that are PNG or JPEG: those that stand like letters in a line, and those of shapes (RTF 1.9.1,
 * "Pictures" and "Drawing Objects"). Drawings of Windows are left out.
 */
final class RtfPictures {

    /** The bytes of all pictures, which are held in memory until the article is stored. */
    private static final long MOST_BYTES = 64L << 20;

    /** The letters of a property that are read; the points of a drawing are a property too. */
    private static final int MOST_LETTERS = 4_000;

    /** One, as properties of shapes state parts. */
    private static final double FIXED = 65_536;

    /** The name of the property that is the picture of a shape. */
    private static final String OF_SHAPE = "pib";

    /** The properties that are kept of a shape; a file may name any number. */
    private static final Set<String> KEPT =
            Set.of("cropFromLeft", "cropFromTop", "cropFromRight", "cropFromBottom", "fHidden", "wzDescription");

    private final RtfText text;
    private final Deque<Shape> shapes = new ArrayDeque<>();
    private final StringBuilder letters = new StringBuilder();
    private long total;

    /** An open shape or picture. */
    private static final class Shape {
        private final Map<String, String> properties = new HashMap<>();
        /** Control words with numbers: lengths in twips. */
        private final Map<String, Integer> measures = new HashMap<>();

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private String property = "";
        private boolean readable;
        private int half = -1;

        void add(int b) {
            if (readable && bytes.size() <= PictureFile.MOST_BYTES) {
                bytes.write(b);
            }
        }

        /** The hidden part at a side, as pictures in lines state it, or as shapes do. */
        private double crop(String property, String measure, String whole) {
            String stated = properties.getOrDefault(property, "0");
            double ofShape = stated.matches("-?\\d{1,9}") ? Integer.parseInt(stated) / FIXED : 1;
            int cropped = measures.getOrDefault(measure, 0);
            double ofPicture = cropped <= 0 ? 0 : (double) cropped / Math.max(1, measures.getOrDefault(whole, 0));
            return Math.max(ofShape, ofPicture);
        }

        PictureCrop crop() {
            return new PictureCrop(
                    crop("cropFromLeft", "piccropl", "picwgoal"),
                    crop("cropFromTop", "piccropt", "pichgoal"),
                    crop("cropFromRight", "piccropr", "picwgoal"),
                    crop("cropFromBottom", "piccropb", "pichgoal"));
        }
    }

    RtfPictures(RtfText text) {
        this.text = text;
    }

    /** Enters a shape, one of its properties, or a picture, as the control word at the beginning of its group says. */
    void enter(String word, RtfState state) {
        RtfDestination around = state.destination;
        Shape shape = shapes.peek();
        boolean inLine = word.equals("pict") && around == RtfDestination.BODY;
        if (inLine || word.equals("shpinst")) {
            shapes.push(new Shape());
            state.shape = true;
            state.destination = inLine ? RtfDestination.PICTURE : RtfDestination.SHAPE;
        } else if (word.equals("sp") && around == RtfDestination.SHAPE && shape != null) {
            state.destination = RtfDestination.PROPERTY;
        } else if (around == RtfDestination.PROPERTY_VALUE && shape != null && shape.property.equals(OF_SHAPE)) {
            state.destination = RtfDestination.PICTURE;
        } else {
            state.destination = RtfDestination.LEFT_OUT;
        }
    }

    /** Reads a control word in a picture. */
    void set(RtfTokens control) {
        Shape shape = shapes.element();
        switch (control.word()) {
            case "pngblip", "jpegblip" -> shape.readable = true;
            case "picwgoal", "pichgoal", "piccropl", "piccropt", "piccropr", "piccropb" ->
                shape.measures.put(control.word(), control.number());
            default -> {
                // the size in which it is shown, and other kinds of pictures
            }
        }
    }

    /** Reads a letter in a picture: half a byte in hexadecimal, or white space. */
    void digit(int letter) {
        Shape shape = shapes.element();
        int value = Character.digit(letter, 16);
        if (value >= 0 && shape.half >= 0) {
            shape.add(shape.half << 4 | value);
            shape.half = -1;
        } else if (value >= 0) {
            shape.half = value;
        }
    }

    /** Reads bytes that are not written in hexadecimal. */
    void bytes(byte[] bytes, RtfState state) {
        if (state.destination == RtfDestination.PICTURE) {
            Shape shape = shapes.element();
            for (byte b : bytes) {
                shape.add(b);
            }
        }
    }

    /** Reads letters of a property's name or value. */
    void text(String read) {
        if (letters.length() + read.length() <= MOST_LETTERS) {
            letters.append(read);
        }
    }

    /** Ends a group. A picture is written where its shape ends. */
    void end(RtfState closed, RtfState around) {
        Shape shape = shapes.peek();
        if (shape == null) {
            return;
        }
        if (closed.destination == RtfDestination.PROPERTY_NAME && around.destination != closed.destination) {
            shape.property = letters.toString().strip();
            letters.setLength(0);
        } else if (closed.destination == RtfDestination.PROPERTY_VALUE && around.destination != closed.destination) {
            if (KEPT.contains(shape.property)) {
                shape.properties.put(shape.property, letters.toString());
            }
            letters.setLength(0);
        }
        if (closed.shape) {
            shapes.pop();
            write(shape, around);
        }
    }

    private void write(Shape shape, RtfState around) {
        byte[] file = shape.bytes.toByteArray();
        boolean shown = !around.look().isHidden()
                && !around.margin
                && !text.fields().areLeftOut()
                && !"1".equals(shape.properties.get("fHidden"));
        if (shown && PictureType.of(file) != null && file.length <= PictureFile.MOST_BYTES) {
            total += file.length;
            if (total <= MOST_BYTES) {
                text.writer()
                        .picture(PictureReference.of(
                                PictureFile.of("picture in RTF", file).cropped(shape.crop()),
                                AlternativeText.of(shape.properties.getOrDefault("wzDescription", ""))));
            }
        }
    }
}
