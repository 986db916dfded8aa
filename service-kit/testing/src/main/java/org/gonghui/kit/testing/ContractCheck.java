package org.gonghui.kit.testing;

import io.restassured.RestAssured;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.net.URI;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Holds every answer that a test gets against the contract: path, status, media type and body. */
public final class ContractCheck implements Filter {

    private final Supplier<String> source;
    private @Nullable Contract contract;

    private ContractCheck(Supplier<String> source) {
        this.source = source;
    }

    /** Checks against the contract that the service under test serves itself. */
    public static ContractCheck ofServiceUnderTest() {
        return new ContractCheck(() ->
                RestAssured.given().noFilters().get("/openapi?format=json").asString());
    }

    /** Checks against a contract in JSON or YAML. */
    public static ContractCheck of(String contract) {
        return new ContractCheck(() -> contract);
    }

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification answer, FilterContext context) {
        Response response = context.next(request, answer);
        String path = URI.create(request.getURI()).getRawPath();
        if (!path.startsWith("/openapi") && !path.startsWith("/q/")) {
            contract()
                    .check(
                            request.getMethod(),
                            path,
                            response.statusCode(),
                            response.contentType(),
                            response.asString());
        }
        return response;
    }

    private synchronized Contract contract() {
        if (contract == null) {
            contract = Contract.parse(source.get());
        }
        return contract;
    }
}
