package org.gonghui.metrics.share;

import org.gonghui.kit.codelist.Coded;
import org.gonghui.kit.text.Text;

/** How the parts go together with the whole. */
public enum ShareFit implements Coded {
    SUM_OF_PARTS("总数即已报各部分之和，未报者不在其中", "The whole is the sum of the parts that are known; who is silent is not in it"),
    EQUAL("各部分之和等于上报数", "The parts add up to what the body reported"),
    UNEXPLAINED("上报数大于各部分之和", "The body reported more than the parts add up to"),
    EXCEEDED("各部分之和大于上报数", "The parts add up to more than the body reported");

    private final Text label;

    ShareFit(String zh, String en) {
        this.label = Text.of(zh, en);
    }

    @Override
    public Text label() {
        return label;
    }
}
