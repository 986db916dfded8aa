package org.gonghui.kit.database;

import java.util.Map;
import org.gonghui.kit.problem.CommonProblem;
import org.gonghui.kit.text.Text;

/** Says which fault of a request a broken database constraint is. One bean per feature that has some. */
public interface ConstraintCatalogue {

    /** Meanings by constraint name. */
    Map<String, Meaning> constraints();

    /** What it means that a constraint was broken. */
    record Meaning(CommonProblem type, String pointer, String code, Text detail) {

        public static Meaning conflict(String pointer, String code, Text detail) {
            return new Meaning(CommonProblem.CONFLICT, pointer, code, detail);
        }

        public static Meaning invalid(String pointer, String code, Text detail) {
            return new Meaning(CommonProblem.INVALID_CONTENT, pointer, code, detail);
        }
    }
}
