package org.gonghui.programme.ledger;

import org.gonghui.kit.codelist.Coded;
import org.gonghui.kit.text.Text;

/** What an entry does with money: the one table of its effects, which the trigger of the entries repeats. */
public enum EntryKind implements Coded {
    ALLOCATE("拨入", "Allocate", 1, 0, 0),
    WITHDRAW("拨出", "Withdraw", -1, 0, 0),
    RESERVE("预留", "Reserve", 0, 1, 0),
    RELEASE("释放", "Release", 0, -1, 0),
    COMMIT("支出", "Commit", 0, -1, 1),
    REVERSE("冲回", "Reverse", 0, 0, -1);

    private final Text label;
    private final int allocated;
    private final int reserved;
    private final int spent;

    EntryKind(String zh, String en, int allocated, int reserved, int spent) {
        this.label = Text.of(zh, en);
        this.allocated = allocated;
        this.reserved = reserved;
        this.spent = spent;
    }

    @Override
    public Text label() {
        return label;
    }

    /** What it does to the money that ever came in: 1 adds, -1 takes away, 0 leaves it. */
    int allocated() {
        return allocated;
    }

    /** The same for the money that is set aside. */
    int reserved() {
        return reserved;
    }

    /** The same for the money that is paid. */
    int spent() {
        return spent;
    }
}
