# ruleid: tf-aws-lambda-permission-open
resource "aws_lambda_permission" "events" {
  action        = "lambda:InvokeFunction"
  function_name = aws_lambda_function.report.function_name
  principal     = "events.amazonaws.com"
}

resource "aws_lambda_permission" "all" {
  action        = "lambda:InvokeFunction"
  function_name = aws_lambda_function.report.function_name
  source_arn    = aws_sns_topic.jobs.arn
  # ruleid: tf-aws-lambda-permission-open
  principal     = "*"
}

# ok: tf-aws-lambda-permission-open
resource "aws_lambda_permission" "topic" {
  action        = "lambda:InvokeFunction"
  function_name = aws_lambda_function.report.function_name
  principal     = "sns.amazonaws.com"
  source_arn    = aws_sns_topic.jobs.arn
}

# ok: tf-aws-lambda-permission-open
resource "aws_lambda_permission" "account" {
  action         = "lambda:InvokeFunction"
  principal      = "s3.amazonaws.com"
  source_account = var.account
}
