package org.gonghui.registry.body;

import java.util.List;
import org.gonghui.kit.problem.CommonProblem;
import org.gonghui.kit.problem.Fault;
import org.gonghui.kit.problem.Problem;
import org.gonghui.kit.text.Text;

/** Why a row of an upload of bodies is rejected. */
final class BodyImportFaults {

    private static final String SUPERIOR = "/superior";

    private BodyImportFaults() {}

    static List<Fault> outside(String pointer, String code) {
        return one(
                pointer,
                "forbidden",
                Text.of("%s 不在上传者的管辖范围内", "%s is not in the uploader's subtrees")
                        .with(code));
    }

    static List<Fault> rootByOther() {
        return one(
                SUPERIOR, "forbidden", Text.of("只有管理员可以登记没有上级的工会", "Only an admin records a body without a superior"));
    }

    static List<Fault> otherSuperior() {
        return one(
                SUPERIOR,
                "immutable",
                Text.of(
                        "上级与现有（或最后的）上级不同；请用 /transfer 转隶",
                        "Another superior than it has, or had last; transfer the body instead"));
    }

    static List<Fault> unknownSuperior() {
        return one(SUPERIOR, "unknown_body", Text.of("没有这个上级工会", "There is no such superior"));
    }

    static List<Fault> superiorRejected(String superior) {
        return one(
                SUPERIOR,
                "superior_rejected",
                Text.of("上级 %s 的行已被拒绝", "The row of its superior %s is rejected")
                        .with(superior));
    }

    /** Thrown, it takes the chunk back; its rows are then tried apart. */
    static Problem mayNotEnd(String code) {
        return new Problem(CommonProblem.CONFLICT)
                .with(
                        "/dissolvedOn",
                        "has_children",
                        Text.of(
                                        "尚有下级工会；请先处理下级，或用 /api/v1/bodies/%s/dissolve",
                                        "Other bodies stand under it: end them first, or use /api/v1/bodies/%s/dissolve")
                                .with(code));
    }

    private static List<Fault> one(String pointer, String code, Text detail) {
        return List.of(new Fault(pointer, code, detail));
    }
}
