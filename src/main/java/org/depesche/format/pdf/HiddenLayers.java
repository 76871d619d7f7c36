package org.depesche.format.pdf;

import java.util.HashSet;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;

/** The layers of a PDF that viewers do not show at first. */
record HiddenLayers(Set<COSBase> hidden) {

    private static final int MOST = 10_000;

    static HiddenLayers of(COSDictionary catalogue) {
        Set<COSBase> hidden = new HashSet<>();
        COSDictionary layers = catalogue.getCOSDictionary(COSName.OCPROPERTIES);
        COSDictionary shown = layers == null ? null : layers.getCOSDictionary(COSName.D);
        COSArray off = shown == null ? null : shown.getCOSArray(COSName.OFF);
        for (int i = 0; off != null && i < Math.min(off.size(), MOST); i++) {
            COSBase layer = off.getObject(i);
            if (layer != null) {
                hidden.add(layer);
            }
        }
        return new HiddenLayers(hidden);
    }

    boolean hides(COSBase layer) {
        return hidden.contains(layer);
    }
}
