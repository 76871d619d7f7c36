package org.depesche.format.pdf;

import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.jspecify.annotations.Nullable;

/**
 * The brightness of the colour that fills letters and areas. The state of the page keeps it as a grey, because profiles of
 * colours take long to load and white is all that counts.
 */
final class FillColour {

    private static final PDColor BLACK = grey(0);

    private FillColour() {}

    /** Sets the brightness for operators of colours. */
    static void apply(String operator, List<COSBase> operands, @Nullable PDResources resources, PDGraphicsState state) {
        switch (operator) {
            case "g", "rg", "k" -> {
                state.setNonStrokingColorSpace(PDDeviceGray.INSTANCE);
                state.setNonStrokingColor(grey(device(operands)));
            }
            case "sc", "scn" -> state.setNonStrokingColor(grey(light(operands, state)));
            case "cs" -> {
                // the number of tints tells the spaces of devices apart; a missing space stands for those of inks
                boolean tints = isTinted(operands, resources);
                state.setNonStrokingColor(BLACK);
                state.setNonStrokingColorSpace(tints ? null : PDDeviceGray.INSTANCE);
            }
            default -> {}
        }
    }

    /** From 0 for black to 1 for white. */
    static double light(PDGraphicsState state) {
        PDColor colour = state.getNonStrokingColor();
        float[] components = colour == null ? new float[0] : colour.getComponents();
        return components.length == 1 ? components[0] : 0;
    }

    private static double light(List<COSBase> operands, PDGraphicsState state) {
        if (state.getNonStrokingColorSpace() == null) {
            // tints of inks: none is the white of the paper
            return 1 - operands.stream().mapToDouble(FillColour::number).max().orElse(1);
        }
        return device(operands);
    }

    private static double device(List<COSBase> operands) {
        double[] tones = operands.stream().mapToDouble(FillColour::number).toArray();
        return switch (tones.length) {
            case 1 -> tones[0];
            case 3 -> 0.3 * tones[0] + 0.59 * tones[1] + 0.11 * tones[2];
            case 4 -> (1 - 0.3 * tones[0] - 0.59 * tones[1] - 0.11 * tones[2]) * (1 - tones[3]);
            default -> 0;
        };
    }

    private static double number(COSBase operand) {
        return operand instanceof COSNumber number ? Math.clamp(number.floatValue(), 0, 1) : 1;
    }

    private static boolean isTinted(List<COSBase> operands, @Nullable PDResources resources) {
        if (operands.isEmpty() || resources == null || !(operands.getFirst() instanceof COSName name)) {
            return false;
        }
        COSDictionary spaces = resources.getCOSObject().getCOSDictionary(COSName.COLORSPACE);
        COSBase space = spaces == null ? null : spaces.getDictionaryObject(name);
        return space instanceof COSArray array
                && array.size() > 0
                && (COSName.SEPARATION.equals(array.getObject(0)) || COSName.DEVICEN.equals(array.getObject(0)));
    }

    private static PDColor grey(double light) {
        return new PDColor(new float[] {(float) light}, PDDeviceGray.INSTANCE);
    }
}
