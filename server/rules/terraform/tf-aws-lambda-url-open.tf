resource "aws_lambda_function_url" "reports" {
  function_name = aws_lambda_function.report.function_name
  # ruleid: tf-aws-lambda-url-open
  authorization_type = "NONE"
}

resource "aws_lambda_function_url" "archive" {
  function_name = aws_lambda_function.report.function_name
  # ruleid: tf-aws-lambda-url-open
  authorization_type = "NONE"
}

resource "aws_lambda_function_url" "customers" {
  function_name = aws_lambda_function.report.function_name
  # ok: tf-aws-lambda-url-open
  authorization_type = "AWS_IAM"
}

resource "aws_lambda_function_url" "shared" {
  function_name = aws_lambda_function.report.function_name
  # ok: tf-aws-lambda-url-open
  authorization_type = var.authorization_type
}
