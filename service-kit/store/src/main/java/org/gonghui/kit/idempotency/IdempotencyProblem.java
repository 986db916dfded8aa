package org.gonghui.kit.idempotency;

import static org.gonghui.kit.text.Text.of;

import java.util.Locale;
import org.gonghui.kit.problem.ProblemType;
import org.gonghui.kit.text.Text;

/** What can be wrong with an {@code Idempotency-Key}, beside its form. */
public enum IdempotencyProblem implements ProblemType {
    IDEMPOTENCY_KEY_IN_USE(
            409,
            of("使用此幂等键的请求仍在处理", "A call with this key is under way"),
            of(
                    "请按 Retry-After 等待，再以同一键和同一内容重试。",
                    "Wait as long as Retry-After says and repeat with the same key and content.")),
    IDEMPOTENCY_KEY_REUSED(
            422,
            of("此幂等键已用于其他内容", "The key was used with other content"),
            of("新的请求须使用新的键；重试须与第一次完全相同。", "A new call takes a new key; a repetition is the same to the last byte."));

    private final int status;
    private final Text title;
    private final Text advice;

    IdempotencyProblem(int status, Text title, Text advice) {
        this.status = status;
        this.title = title;
        this.advice = advice;
    }

    @Override
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public Text title() {
        return title;
    }

    @Override
    public Text advice() {
        return advice;
    }
}
