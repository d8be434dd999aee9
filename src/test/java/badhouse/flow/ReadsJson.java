package badhouse.flow;

import com.fasterxml.jackson.databind.JsonNode;

record ReadsJson(JsonNode json) {
}
