package org.gonghui.metrics.quality;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.BiConsumer;
import org.gonghui.metrics.quality.QualityRepository.Placed;
import org.gonghui.metrics.rollup.TreeNode;
import org.gonghui.metrics.rollup.TreeRoom;

/** Hands over each part of a tree with its figures, as these are read in the order of the bodies. */
final class PartByPart {

    private final Iterator<List<TreeNode>> parts;
    private final TreeRoom room;
    private final int held;
    private final BiConsumer<List<TreeNode>, List<QualityFigure>> taker;
    private List<TreeNode> part = List.of();
    private List<QualityFigure> said = new ArrayList<>();
    private int last;

    /**
     * Hands over nothing yet.
     *
     * @param room of which the figures of a part are given back when they were handed over
     */
    PartByPart(List<List<TreeNode>> parts, TreeRoom room, BiConsumer<List<TreeNode>, List<QualityFigure>> taker) {
        this.parts = parts.iterator();
        this.room = room;
        this.held = room.held();
        this.taker = taker;
        begin();
    }

    void take(Placed placed) {
        while (placed.place() > last) {
            handOver();
            begin();
        }
        said.add(placed.figure());
    }

    /** Hands over what is left, also parts of which nothing is said. */
    void end() {
        handOver();
        while (parts.hasNext()) {
            begin();
            handOver();
        }
    }

    private void begin() {
        part = parts.next();
        last += part.size();
    }

    private void handOver() {
        taker.accept(part, said);
        said = new ArrayList<>();
        room.backTo(held);
    }
}
