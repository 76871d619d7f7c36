package org.depesche.format.pdf;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.jspecify.annotations.Nullable;

/** Follows the marks that a file puts round parts of a page: layers, running heads, the text behind odd letters. */
final class MarkedContent {

    private static final int DEEPEST = 1_000;
    private static final Set<String> OF_MARGIN = Set.of("Pagination", "Header", "Footer");

    private enum Kind {
        PLAIN,
        MARGIN,
        HIDDEN,
        REPLACED
    }

    private final HiddenLayers layers;
    private final Deque<Kind> open = new ArrayDeque<>();
    private int margin;
    private int hidden;
    private int replaced;
    /** The text to be read instead of the next glyph; empty after it. */
    private String replacement = "";

    MarkedContent(HiddenLayers layers) {
        this.layers = layers;
    }

    boolean isMargin() {
        return margin > 0;
    }

    boolean isHidden() {
        return hidden > 0;
    }

    /** The text of a glyph, or the text that the file states instead of it. */
    @Nullable
    String text(@Nullable String glyph) {
        if (replaced == 0) {
            return glyph;
        }
        String text = replacement;
        replacement = "";
        return text;
    }

    void begin(List<COSBase> operands, @Nullable PDResources resources) {
        Kind kind = open.size() >= DEEPEST ? Kind.PLAIN : kind(operands, resources);
        open.push(kind);
        count(kind, 1);
    }

    void end() {
        if (!open.isEmpty()) {
            count(open.pop(), -1);
        }
    }

    private void count(Kind kind, int change) {
        switch (kind) {
            case MARGIN -> margin += change;
            case HIDDEN -> hidden += change;
            case REPLACED -> replaced += change;
            case PLAIN -> {}
        }
    }

    private Kind kind(List<COSBase> operands, @Nullable PDResources resources) {
        if (operands.isEmpty() || !(operands.getFirst() instanceof COSName tag)) {
            return Kind.PLAIN;
        }
        COSDictionary properties = operands.size() < 2 ? null : properties(operands.get(1), resources);
        if (properties == null) {
            return Kind.PLAIN;
        }
        if (tag.equals(COSName.OC)) {
            return layers.hides(properties) ? Kind.HIDDEN : Kind.PLAIN;
        }
        String type = properties.getNameAsString(COSName.TYPE, "");
        String subtype = properties.getNameAsString(COSName.SUBTYPE, "");
        if (subtype.equals("Watermark")) {
            return Kind.HIDDEN;
        }
        if (tag.equals(COSName.ARTIFACT) && (OF_MARGIN.contains(type) || OF_MARGIN.contains(subtype))) {
            return Kind.MARGIN;
        }
        String actual = properties.getString(COSName.ACTUAL_TEXT);
        if (actual != null && replaced == 0) {
            replacement = actual;
            return Kind.REPLACED;
        }
        return Kind.PLAIN;
    }

    private static @Nullable COSDictionary properties(COSBase operand, @Nullable PDResources resources) {
        if (operand instanceof COSDictionary inline) {
            return inline;
        }
        COSDictionary named =
                resources == null ? null : resources.getCOSObject().getCOSDictionary(COSName.PROPERTIES);
        return named != null && operand instanceof COSName name ? named.getCOSDictionary(name) : null;
    }

    /** Whether a drawing belongs to a hidden layer. */
    boolean hides(COSName drawing, @Nullable PDResources resources) {
        COSDictionary drawings =
                resources == null ? null : resources.getCOSObject().getCOSDictionary(COSName.XOBJECT);
        COSStream stream = drawings == null ? null : drawings.getCOSStream(drawing);
        COSDictionary layer = stream == null ? null : stream.getCOSDictionary(COSName.OC);
        return isHidden() || layer != null && layers.hides(layer);
    }
}
