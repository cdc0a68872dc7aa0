resource "aws_sfn_state_machine" "a" {
  tracing_configuration {
    # ruleid: tf-aws-tracing-off
    enabled = false
  }
}

resource "aws_ecs_cluster" "b" {
  configuration {
    execute_command_configuration {
      # ruleid: tf-aws-tracing-off
      logging = "NONE"
    }
  }
}

resource "aws_sfn_state_machine" "c" {
  tracing_configuration {
    # ok: tf-aws-tracing-off
    enabled = true
  }
}

resource "aws_lb" "d" {
  # ok: tf-aws-tracing-off
  access_logs {
    bucket = "logs"
    enabled = true
  }
}
