resource "aws_api_gateway_method_settings" "reports" {
  stage_name  = "live"
  method_path = "*/*"
  settings {
    # ruleid: tf-aws-api-data-trace
    data_trace_enabled = true
  }
}

resource "aws_api_gateway_method_settings" "archive" {
  stage_name  = "live"
  method_path = "*/*"
  settings {
    # ruleid: tf-aws-api-data-trace
    data_trace_enabled = true
  }
}

resource "aws_api_gateway_method_settings" "customers" {
  stage_name  = "live"
  method_path = "*/*"
  settings {
    # ok: tf-aws-api-data-trace
    data_trace_enabled = false
  }
}

resource "aws_api_gateway_method_settings" "shared" {
  stage_name  = "live"
  method_path = "*/*"
  settings {
    # ok: tf-aws-api-data-trace
    data_trace_enabled = var.data_trace_enabled
  }
}
