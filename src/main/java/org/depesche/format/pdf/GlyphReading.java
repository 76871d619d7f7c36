package org.depesche.format.pdf;

import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.DrawObject;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.contentstream.operator.state.Concatenate;
import org.apache.pdfbox.contentstream.operator.state.Restore;
import org.apache.pdfbox.contentstream.operator.state.Save;
import org.apache.pdfbox.contentstream.operator.state.SetGraphicsStateParameters;
import org.apache.pdfbox.contentstream.operator.state.SetMatrix;
import org.apache.pdfbox.contentstream.operator.text.BeginText;
import org.apache.pdfbox.contentstream.operator.text.EndText;
import org.apache.pdfbox.contentstream.operator.text.MoveText;
import org.apache.pdfbox.contentstream.operator.text.MoveTextSetLeading;
import org.apache.pdfbox.contentstream.operator.text.NextLine;
import org.apache.pdfbox.contentstream.operator.text.SetCharSpacing;
import org.apache.pdfbox.contentstream.operator.text.SetFontAndSize;
import org.apache.pdfbox.contentstream.operator.text.SetTextHorizontalScaling;
import org.apache.pdfbox.contentstream.operator.text.SetTextLeading;
import org.apache.pdfbox.contentstream.operator.text.SetTextRenderingMode;
import org.apache.pdfbox.contentstream.operator.text.SetTextRise;
import org.apache.pdfbox.contentstream.operator.text.SetWordSpacing;
import org.apache.pdfbox.contentstream.operator.text.ShowText;
import org.apache.pdfbox.contentstream.operator.text.ShowTextAdjusted;
import org.apache.pdfbox.contentstream.operator.text.ShowTextLine;
import org.apache.pdfbox.contentstream.operator.text.ShowTextLineAndSpace;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.depesche.format.layout.Glyph;

/**
 * Reads the glyphs of a page with their places. Text across the reading direction, watermarks and hidden layers are left
 * out; forms that readers fill in, comments and scripts are never touched.
 */
final class GlyphReading extends PDFStreamEngine {

    private static final double SMALLEST = 1.5;

    /** From here on the opacity makes a watermark, of the range from 0 to 1. */
    private static final double FAINT = 0.35;

    /** The slope of a line that still counts as level. */
    private static final double SLOPE = 0.05;

    private final PdfBounds bounds;
    private final MarkedContent marked;
    private final Map<PDFont, FontLook> looks = new HashMap<>();
    private final PaintedAreas areas = new PaintedAreas();
    private final PageContent page;
    private int order;

    private GlyphReading(PdfBounds bounds, HiddenLayers layers, PageContent page) {
        this.bounds = bounds;
        this.marked = new MarkedContent(layers);
        this.page = page;
        addOperator(new BeginText(this));
        addOperator(new Concatenate(this));
        addOperator(new DrawObject(this));
        addOperator(new EndText(this));
        addOperator(new SetGraphicsStateParameters(this));
        addOperator(new Save(this));
        addOperator(new Restore(this));
        addOperator(new NextLine(this));
        addOperator(new SetCharSpacing(this));
        addOperator(new MoveText(this));
        addOperator(new MoveTextSetLeading(this));
        addOperator(new SetFontAndSize(this));
        addOperator(new ShowText(this));
        addOperator(new ShowTextAdjusted(this));
        addOperator(new SetTextLeading(this));
        addOperator(new SetMatrix(this));
        addOperator(new SetTextRenderingMode(this));
        addOperator(new SetTextRise(this));
        addOperator(new SetWordSpacing(this));
        addOperator(new SetTextHorizontalScaling(this));
        addOperator(new ShowTextLine(this));
        addOperator(new ShowTextLineAndSpace(this));
    }

    static PageContent read(PDPage page, PdfBounds bounds, HiddenLayers layers) throws IOException {
        PageContent content = new PageContent(PageFrame.of(page));
        new GlyphReading(bounds, layers, content).processPage(page);
        return content;
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        bounds.operator();
        String name = operator.getName();
        switch (name) {
            case OperatorName.BEGIN_MARKED_CONTENT, OperatorName.BEGIN_MARKED_CONTENT_SEQ ->
                marked.begin(operands, getResources());
            case OperatorName.END_MARKED_CONTENT -> marked.end();
            case OperatorName.BEGIN_INLINE_IMAGE -> page.picture(page.frame().area(matrix()));
            case OperatorName.DRAW_OBJECT -> draw(operator, operands);
            default -> {
                FillColour.apply(name, operands, getResources(), getGraphicsState());
                areas.paint(name, operands, getGraphicsState(), page);
                super.processOperator(operator, operands);
            }
        }
    }

    private void draw(Operator operator, List<COSBase> operands) throws IOException {
        if (operands.isEmpty()
                || !(operands.getFirst() instanceof COSName name)
                || marked.hides(name, getResources())) {
            return;
        }
        if (getResources().isImageXObject(name)) {
            page.picture(page.frame().area(matrix()));
        } else {
            super.processOperator(operator, operands);
        }
    }

    private Matrix matrix() {
        return getGraphicsState().getCurrentTransformationMatrix();
    }

    @Override
    protected void showGlyph(Matrix place, PDFont font, int code, Vector displacement) throws IOException {
        bounds.glyph();
        String told = marked.text(font.toUnicode(code));
        String text = told == null ? null : Letters.plain(told);
        if (text == null) {
            page.unknownGlyph();
            return;
        }
        if (text.isEmpty() || marked.isHidden()) {
            return;
        }
        double alongX = place.getValue(0, 0);
        double alongY = place.getValue(0, 1);
        Point2D.Double start = page.frame().place(place.getTranslateX(), place.getTranslateY());
        Point2D.Double next = page.frame().place(place.getTranslateX() + alongX, place.getTranslateY() + alongY);
        double em = next.x - start.x;
        double size = Math.hypot(place.getValue(1, 0), place.getValue(1, 1)) * scale(font);
        if (em <= 0 || Math.abs(next.y - start.y) > SLOPE * em || size < SMALLEST) {
            return;
        }
        double end = start.x + displacement.getX() * em;
        add(new Glyph(text, Math.min(start.x, end), start.y, Math.max(start.x, end), size, look(font), order++));
    }

    private void add(Glyph glyph) {
        PDGraphicsState state = getGraphicsState();
        RenderingMode mode = state.getTextState().getRenderingMode();
        if (mode == RenderingMode.NEITHER || mode == RenderingMode.NEITHER_CLIP) {
            page.invisible(glyph);
        } else if (state.getNonStrokeAlphaConstant() > FAINT) {
            page.visible(glyph, mode.isFill() ? FillColour.light(state) : 0);
        }
    }

    private Glyph.Look look(PDFont font) {
        FontLook look = looks.computeIfAbsent(font, FontLook::of);
        boolean outlined = getGraphicsState().getTextState().getRenderingMode() == RenderingMode.FILL_STROKE;
        return new Glyph.Look(look.bold() || outlined, look.italic(), marked.isMargin());
    }

    /** The size of a font of drawings, which states its letters in a space of its own. */
    private static double scale(PDFont font) {
        if (!(font instanceof PDType3Font)) {
            return 1;
        }
        try {
            double height = font.getBoundingBox().getHeight()
                    * Math.abs(font.getFontMatrix().getScaleY());
            return height > 0 && height < 5 ? height : 1;
        } catch (IOException e) {
            return 1;
        }
    }
}
