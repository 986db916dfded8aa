package org.gonghui.kit.problem;

import static org.gonghui.kit.text.Text.of;

import java.util.Locale;
import org.gonghui.kit.text.Text;

/** The problems that every service shares. */
public enum CommonProblem implements ProblemType {
    MALFORMED_REQUEST(
            400,
            of("请求无法读取", "The request cannot be read"),
            of("请检查 JSON 语法、字符编码（UTF-8）与网址编码。", "Check the JSON syntax, the encoding (UTF-8) and the URL encoding.")),
    INVALID_PARAMETER(
            400,
            of("参数有误", "A parameter is wrong"),
            of(
                    "errors 列出每个有误的参数；可用参数见接口文档。",
                    "errors names every wrong parameter; the contract lists the known ones.")),
    UNAUTHENTICATED(
            401,
            of("需要有效的令牌", "A valid token is needed"),
            of("请在 Authorization 标头中提供 Bearer 令牌。", "Send a bearer token in the Authorization header.")),
    FORBIDDEN(
            403,
            of("无权执行此操作", "The caller may not do this"),
            of(
                    "所需角色见接口文档；GET /api/v1/me 显示令牌的角色。",
                    "The contract names the role needed; GET /api/v1/me shows the token's roles.")),
    OUTSIDE_SCOPE(
            403,
            of("超出令牌的管辖范围", "Outside the caller's subtrees"),
            of(
                    "令牌只能处理 union_bodies 所列工会及其下级。",
                    "The token acts only for the bodies in union_bodies and those below them.")),
    NOT_FOUND(404, of("未找到", "Not found"), of("请检查代码或编号。", "Check the code or id.")),
    METHOD_NOT_ALLOWED(
            405,
            of("不支持此方法", "Method not allowed"),
            of("可用方法见 Allow 标头。", "The Allow header names the methods of this path.")),
    NOT_ACCEPTABLE(
            406,
            of("无法提供所要求的格式", "No representation is acceptable"),
            of("请调整 Accept 标头。", "Change the Accept header.")),
    ALREADY_EXISTS(
            409,
            of("已存在", "It exists already"),
            of("Location 标头指向已有的资源。", "The Location header points to what exists; read it, then PATCH it.")),
    CONFLICT(
            409,
            of("与现有数据冲突", "In conflict with what is recorded"),
            of("errors 说明冲突之处；请先读取现状。", "errors says what contradicts; read the present state first.")),
    CURSOR_EXPIRED(
            410,
            of("游标已失效", "The cursor has expired"),
            of("请不带 cursor 重新读取变更流。", "Read the feed again from its beginning, without a cursor.")),
    PRECONDITION_FAILED(
            412,
            of("资源已被他人更改", "The resource has changed since it was read"),
            of("请重新读取，用新的 ETag 再试。", "Read it again and repeat with the new ETag.")),
    BODY_TOO_LARGE(
            413,
            of("请求体过大", "The request body is too large"),
            of("请求体上限为 1 MiB。", "A request body has at most 1 MiB.")),
    UNSUPPORTED_MEDIA_TYPE(
            415,
            of("不支持的内容类型", "Unsupported media type"),
            of(
                    "创建用 application/json，修改用 application/merge-patch+json。",
                    "Create with application/json, edit with application/merge-patch+json.")),
    INVALID_CONTENT(
            422,
            of("内容有误", "The content is wrong"),
            of("errors 用指针列出每一处错误。", "errors points to every fault in the body.")),
    PRECONDITION_REQUIRED(
            428,
            of("缺少 If-Match", "If-Match is missing"),
            of("请先读取资源，把其 ETag 放入 If-Match。", "Read the resource and send its ETag in If-Match.")),
    TOO_MANY_REQUESTS(
            429, of("请求过于频繁", "Too many requests"), of("请按 Retry-After 等待。", "Wait as long as Retry-After says.")),
    INTERNAL_ERROR(
            500, of("服务内部错误", "Internal error"), of("请把 traceId 告知管理人员。", "Report the traceId to the operators.")),
    BAD_GATEWAY(502, of("上游服务应答有误", "A service behind the gateway failed"), of("请稍后再试。", "Try again later.")),
    UNAVAILABLE(
            503,
            of("服务暂不可用", "Not available right now"),
            of("请按 Retry-After 等待后再试。", "Try again after Retry-After seconds."));

    private final int status;
    private final Text title;
    private final Text advice;

    CommonProblem(int status, Text title, Text advice) {
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
